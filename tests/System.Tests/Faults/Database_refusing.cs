namespace System.Tests.Faults;

/// <summary>A database that answers and takes nothing: as a standby after a failover, or with a full disk.</summary>
public sealed class Database_refusing
{
    private const int Orders = 400;
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task writes_while_read_only_loses_none_and_fails_none()
    {
        await using var database = await OwnServer.PostgresAsync();
        await RunAsync(61, database, "read-only", () => ReadOnlyAsync(database, "on"), () => ReadOnlyAsync(database, "off"));
    }

    [Fact]
    public async Task writes_while_its_disk_is_full_loses_none_and_fails_none()
    {
        await using var database = await OwnServer.PostgresAsync("200m");
        await RunAsync(62, database, "disk full", database.FillDiskAsync, async () =>
        {
            await database.FreeDiskAsync();

            // Without room for its log PostgreSQL may have given up; then a person starts it again.
            if (!await database.AnswersAsync(TimeSpan.FromSeconds(5)))
            {
                await database.KillAsync();
                await database.StartAsync();
            }
        });
    }

    private static async Task RunAsync(int seed, OwnServer database, string trouble, Func<Task> begin, Func<Task> end)
    {
        await using var shop = await Shop.OpenAsync("refused", checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(new DeploymentPlan { Database = database }, shop);

        await FaultRun.RunAsync(seed, deployment, shop, Orders, async chaos =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            chaos.Tell($"{trouble} begins");
            await begin();
            await Task.Delay(Lasting);
            await end();
            chaos.Tell($"{trouble} ends");
        });
    }

    private static async Task ReadOnlyAsync(OwnServer database, string value)
    {
        await database.ExecuteAsync($"ALTER SYSTEM SET default_transaction_read_only = {value}");
        await database.ExecuteAsync("SELECT pg_reload_conf()");
    }
}
