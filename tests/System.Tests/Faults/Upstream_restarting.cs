namespace System.Tests.Faults;

/// <summary>Till and books are killed and come back with their records, while orders travel between them.</summary>
public sealed class Upstream_restarting
{
    public static TheoryData<int> Seeds => FaultRun.Seeds(91);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task loses_none_and_doubles_none(int seed)
    {
        await using var shop = await Shop.OpenOutsideAsync("restarting");
        await using var deployment = await Deployment.StartAsync(
            new DeploymentPlan { Settings = new Dictionary<string, string> { ["OrderService__LongestPause"] = "00:00:10" } }, shop);

        await FaultRun.KillAsync(
            seed, deployment, shop, Victim.Of(((SandboxOutside)shop.Till).Process), Victim.Of(((SandboxOutside)shop.Ledgers).Process));
    }
}
