using Contracts.Failures;
using Visma.Tests.Loopback;
using Visma.Tests.Sandbox;

namespace Visma.Tests;

public sealed class When_the_sandbox_is_set_up_differently
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rejection_as_500_is_still_a_rejection()
    {
        await using var visma = await SandboxVisma.StartAsync(options => options.RejectWithServerError = true);

        (await LoopbackVisma.FailureOf(() => visma.Client.CreateInvoiceAsync(Bodies.Invoice() with { CustomerNumber = "NOBODY" }, Ct)))
            .Reason.ShouldBe(FailureReason.Missing);
    }

    [Fact]
    public async Task The_calls_of_an_hour_are_counted_down_and_then_spared()
    {
        await using var visma = await SandboxVisma.StartAsync(options => options.CallsPerHour = 3);
        for (var call = 0; call < 3; call++)
            await visma.Client.GetBranchesAsync(Ct);
        visma.Client.Budget.Remaining.ShouldBe(0);

        var failure = await LoopbackVisma.FailureOf(() => visma.Client.GetBranchesAsync(Ct));

        failure.Reason.ShouldBe(FailureReason.RateLimit);
        failure.RetryAt.ShouldNotBeNull();
        (await visma.Control("stats"))["limited"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_token_that_lives_for_seconds_is_renewed_on_the_way()
    {
        await using var visma = await SandboxVisma.StartAsync(options => options.TokenLifetime = TimeSpan.FromSeconds(2));
        var until = TimeProvider.System.GetTimestamp();

        while (TimeProvider.System.GetElapsedTime(until) < TimeSpan.FromSeconds(5))
        {
            (await visma.Client.GetBranchesAsync(Ct)).ShouldNotBeEmpty();

            // Unpaced, five seconds are enough to use up the calls of the hour.
            await Task.Delay(TimeSpan.FromMilliseconds(50), Ct);
        }

        (await visma.Control("stats"))["calls"]!["POST /connect/token"]!.GetValue<int>().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_wrong_company_id_is_named()
    {
        await using var visma = await SandboxVisma.StartAsync(options =>
        {
            options.CompanyId = "1234";
            options.RefuseWrongCompany = true;
        });

        var failure = await LoopbackVisma.FailureOf(() => visma.ClientOf(visma.Connection with { CompanyId = "999" }).GetBranchesAsync(Ct));

        failure.Reason.ShouldBe(FailureReason.Auth);
        failure.Message.ShouldContain("company id");
        (await visma.ClientOf(visma.Connection with { CompanyId = "1234" }).GetBranchesAsync(Ct)).ShouldNotBeEmpty();
    }
}
