namespace System.Tests.Journeys;

/// <summary>The run command of the README: everything in one process.</summary>
public sealed class Standalone
{
    [Fact]
    public async Task a_thousand_mixed_sales_become_a_thousand_documents_each_once_and_to_the_cent()
    {
        await using var house = await OneProcess.StartAsync();

        await house.SellAsync(1000);

        await house.BooksAgreeAsync(1000);
    }

    [Fact]
    public async Task killing_it_in_the_middle_of_five_hundred_sales_loses_none_and_doubles_none()
    {
        await using var house = await OneProcess.StartAsync();
        await house.SellAsync(500);
        await house.DocumentsReachAsync(50);

        await house.KillAndRestartAsync();
        await house.DocumentsReachAsync(200);
        await house.KillAndRestartAsync();

        await house.BooksAgreeAsync(500);
    }

    [Fact]
    public async Task a_second_one_on_the_same_folder_says_so_and_does_not_start()
    {
        await using var house = await OneProcess.StartAsync();
        await using var second = house.Another();

        second.Start();
        await second.WaitForExitAsync(TimeSpan.FromSeconds(60));

        second.ExitCode.ShouldBe(1);
        second.Output.ShouldContain("is in use by another Tillbridge");
    }
}
