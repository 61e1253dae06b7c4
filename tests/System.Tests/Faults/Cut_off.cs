using Npgsql;

namespace System.Tests.Faults;

/// <summary>The network between the services and their broker is gone for a minute: broken at once, or silent as behind a dead firewall.</summary>
public sealed class Cut_off
{
    private const int Orders = 400;
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    [Fact]
    public Task from_the_broker_for_a_minute_loses_none_and_doubles_none() => WithoutBrokerAsync(51, wire => wire.Cut());

    [Fact]
    public Task from_a_broker_that_falls_silent_for_a_minute_loses_none_and_doubles_none() => WithoutBrokerAsync(52, wire => wire.Silence());

    [Fact]
    public async Task from_the_database_that_falls_silent_for_a_minute_loses_none_and_doubles_none()
    {
        await using var database = await OwnServer.PostgresAsync();
        await using var wire = new Wire(new NpgsqlConnectionStringBuilder(database.Address).Port);
        await using var shop = await Shop.OpenAsync("cut", checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(new DeploymentPlan { Database = database, DatabasePort = wire.Port }, shop);

        await FaultRun.RunAsync(53, deployment, shop, Orders, chaos => WithoutAsync(wire, chaos, cut => cut.Silence()));
    }

    private static async Task WithoutBrokerAsync(int seed, Action<Wire> cut)
    {
        await using var broker = await OwnServer.RabbitMqAsync();
        await using var wire = new Wire(new Uri(broker.Address).Port);
        await using var shop = await Shop.OpenAsync("cut", checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(new DeploymentPlan { Broker = broker, BrokerPort = wire.Port }, shop);

        await FaultRun.RunAsync(seed, deployment, shop, Orders, chaos => WithoutAsync(wire, chaos, cut));
    }

    private static async Task WithoutAsync(Wire wire, Chaos chaos, Action<Wire> cut)
    {
        await Task.Delay(TimeSpan.FromSeconds(3));
        chaos.Tell("cut");
        cut(wire);
        await Task.Delay(Minute);
        wire.Heal();
        chaos.Tell("healed");
    }
}
