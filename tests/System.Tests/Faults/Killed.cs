namespace System.Tests.Faults;

/// <summary><c>kill -9</c> at random moments of a run of orders, while customers keep buying.</summary>
public sealed class Killed
{
    public static TheoryData<int> ServiceSeeds => FaultRun.Seeds(11);

    public static TheoryData<int> BrokerSeeds => FaultRun.Seeds(21);

    public static TheoryData<int> DatabaseSeeds => FaultRun.Seeds(31);

    public static TheoryData<int> EverythingSeeds => FaultRun.Seeds(41);

    [Theory]
    [MemberData(nameof(ServiceSeeds))]
    public async Task services_lose_none_and_double_none(int seed)
    {
        await using var shop = await Shop.OpenAsync("services", checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(shop);

        await FaultRun.KillAsync(seed, deployment, shop, [.. deployment.Processes.Select(Victim.Of)]);
    }

    [Theory]
    [MemberData(nameof(BrokerSeeds))]
    public async Task the_broker_loses_none_and_doubles_none(int seed)
    {
        await using var broker = await OwnServer.RabbitMqAsync();
        await using var shop = await Shop.OpenAsync("broker", checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(new DeploymentPlan { Broker = broker }, shop);

        await FaultRun.KillAsync(seed, deployment, shop, Victim.Of("broker", broker));
    }

    [Theory]
    [MemberData(nameof(DatabaseSeeds))]
    public async Task the_database_loses_none_and_doubles_none(int seed)
    {
        await using var database = await OwnServer.PostgresAsync();
        await using var shop = await Shop.OpenAsync("database", configure: OtherDocuments.CashSales, checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(new DeploymentPlan { Database = database }, shop);

        await FaultRun.KillAsync(seed, deployment, shop, Victim.Of("database", database));
    }

    [Theory]
    [MemberData(nameof(EverythingSeeds))]
    public async Task everything_at_once_loses_none_and_doubles_none(int seed)
    {
        await using var broker = await OwnServer.RabbitMqAsync();
        await using var database = await OwnServer.PostgresAsync();
        await using var shop = await Shop.OpenAsync("everything", configure: OtherDocuments.Invoices, checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(new DeploymentPlan { Broker = broker, Database = database }, shop);

        var everything = Victim.Together(
            [Victim.Of("database", database), Victim.Of("broker", broker), .. deployment.Processes.Select(Victim.Of)]);
        await FaultRun.KillAsync(seed, deployment, shop, everything);
    }
}
