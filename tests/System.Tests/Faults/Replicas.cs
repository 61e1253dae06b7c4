namespace System.Tests.Faults;

/// <summary>Two of every service.</summary>
public sealed class Replicas
{
    public static TheoryData<int> Seeds => FaultRun.Seeds(71);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task carry_on_when_one_of_each_is_killed_for_good(int seed)
    {
        await using var shop = await Shop.OpenAsync("replicas", checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(new DeploymentPlan { Replicas = 2 }, shop);

        var services = deployment.Processes.Where(process => process.Project != "Gateway").GroupBy(process => process.Project).ToList();
        await FaultRun.RunAsync(seed, deployment, shop, FaultRun.Orders, async chaos =>
        {
            await chaos.StrikeAsync(FaultRun.Strikes, [.. services.SelectMany(service => service).Select(Victim.Of)]);
            foreach (var service in services)
            {
                chaos.Tell($"kill -9 one {service.Key} for good");
                await service.First().KillAsync();
            }
        });
    }
}
