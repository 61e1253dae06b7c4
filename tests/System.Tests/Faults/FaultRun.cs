using System.Globalization;

namespace System.Tests.Faults;

/// <summary>A run of orders during which things are killed, by a seed that is told whatever happens.</summary>
internal static class FaultRun
{
    /// <summary>How many orders a run has: 2,000, or as many as <c>TILLBRIDGE_FAULT_ORDERS</c> says.</summary>
    public static int Orders { get; } = Number("TILLBRIDGE_FAULT_ORDERS") ?? 2_000;

    /// <summary>How often something is killed: six times, and more where there are more orders.</summary>
    public static int Strikes => Math.Max(6, Orders / 330);

    private static TimeSpan Patience => TimeSpan.FromMinutes(3) + (TimeSpan.FromMilliseconds(60) * Orders);

    /// <summary>The recorded seeds, or the one of <c>TILLBRIDGE_FAULT_SEED</c>.</summary>
    public static TheoryData<int> Seeds(params int[] recorded) => [.. Number("TILLBRIDGE_FAULT_SEED") is { } given ? [given] : recorded];

    /// <summary>Sells all the time while victims die at random moments; then nothing may be lost, doubled, failed or left over.</summary>
    public static Task KillAsync(int seed, Deployment deployment, Shop shop, params Victim[] victims) =>
        RunAsync(seed, deployment, shop, Orders, chaos => chaos.StrikeAsync(Strikes, victims));

    /// <summary>Sells all the time while something goes wrong; then nothing may be lost, doubled, failed or left over.</summary>
    public static async Task RunAsync(int seed, Deployment deployment, Shop shop, int orders, Func<Chaos, Task> faults)
    {
        var chaos = new Chaos(seed);
        try
        {
            var striking = faults(chaos);
            var buying = shop.BuyAsync(orders, seed, striking);
            await Task.WhenAll(striking, buying);
            chaos.Tell("the faults are over");
            await deployment.NothingIsLostAsync(Patience, shop);
            chaos.Tell($"{orders} orders are booked");
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{e.Message}{Environment.NewLine}{chaos.Story}", e);
        }

        foreach (var process in deployment.Processes)
            chaos.Tell($"{process.Project} wrote {process.Lines} lines");
        TestContext.Current.TestOutputHelper!.WriteLine(chaos.Story);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
