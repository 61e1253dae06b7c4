namespace System.Tests.Faults;

/// <summary>Everything in one process, on SQLite and the in-memory transport, killed again and again.</summary>
public sealed class Standalone_killed
{
    public static TheoryData<int> Seeds => FaultRun.Seeds(101);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task loses_none_and_doubles_none(int seed)
    {
        var chaos = new Chaos(seed);
        await using var house = await OneProcess.StartAsync();
        try
        {
            var portion = FaultRun.Orders / (FaultRun.Strikes + 1);
            for (var strike = 0; strike < FaultRun.Strikes; strike++)
            {
                await house.SellAsync(portion, seed + strike);
                await chaos.StrikeAsync(1, new Victim("Standalone", house.KillAsync, house.RestartAsync));
            }

            await house.SellAsync(FaultRun.Orders - (portion * FaultRun.Strikes), seed - 1);
            await house.BooksAgreeAsync(FaultRun.Orders);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{e.Message}{Environment.NewLine}{chaos.Story}", e);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(chaos.Story);
    }
}
