using Contracts.Failures;
using Microsoft.Extensions.Time.Testing;
using TestKit;
using Visma.Tests.Loopback;

namespace Visma.Tests;

public sealed class When_the_calls_of_the_hour_run_out : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 9, 30, 12, 0, 0, TimeSpan.Zero));
    private LoopbackVisma _visma = null!;

    public async ValueTask InitializeAsync() => _visma = await LoopbackVisma.StartAsync(_time);

    public ValueTask DisposeAsync() => _visma.DisposeAsync();

    private static (string Name, string Value)[] Left(int remaining, int seconds) =>
        [("X-RateLimit-Limit", "500"), ("X-RateLimit-Remaining", $"{remaining}"), ("X-RateLimit-Reset", $"{seconds}"), ("X-RateLimit-Policy", "4-fixed-window")];

    [Fact]
    public async Task Nothing_is_known_before_the_first_answer()
    {
        var budget = _visma.Client.Budget;
        budget.Remaining.ShouldBeNull();
        budget.IsBelow(100).ShouldBeFalse();

        _visma.Answer = Answers.Status(200, "[]", Left(99, 600));
        await _visma.Client.GetBranchesAsync(Ct);

        budget.Limit.ShouldBe(500);
        budget.Remaining.ShouldBe(99);
        budget.ResetsAt.ShouldBe(_time.GetUtcNow().AddSeconds(600));
        budget.IsBelow(100).ShouldBeTrue();
        budget.IsBelow(99).ShouldBeFalse();
    }

    [Fact]
    public async Task Further_calls_are_not_sent_until_the_window_starts_over()
    {
        _visma.Answer = Answers.Status(200, "[]", Left(0, 600));
        await _visma.Client.GetBranchesAsync(Ct);
        var resets = _time.GetUtcNow().AddSeconds(600);

        var failure = await LoopbackVisma.FailureOf(() => _visma.Client.CreateInvoiceAsync(Bodies.Invoice(), Ct));

        failure.Reason.ShouldBe(FailureReason.RateLimit);
        failure.RetryAt.ShouldBe(resets);
        _visma.Calls.Count.ShouldBe(1);

        _time.Advance(TimeSpan.FromSeconds(601));
        _visma.Answer = Answers.Created("/v1/customerinvoice/900001");
        await _visma.Client.CreateInvoiceAsync(Bodies.Invoice(), Ct);
        _visma.Client.Budget.Remaining.ShouldBe(500);
    }

    [Fact]
    public async Task The_other_service_goes_by_its_own_figures()
    {
        _visma.Answer = Answers.Status(200, "[]", Left(0, 600));
        await _visma.Client.GetBranchesAsync(Ct);

        _visma.Answer = Answers.Created("/api/v3/SalesOrders/SO/000223");
        await _visma.Client.CreateSalesOrderAsync(Bodies.Order(), Ct);

        _visma.Client.Budget.Remaining.ShouldBe(0);
    }

    [Fact]
    public async Task A_429_waits_as_long_as_Visma_says_and_holds_the_others_back()
    {
        _visma.Answer = Answers.Status(429, "busy", ("Retry-After", "120"));

        var failure = await LoopbackVisma.FailureOf(() => _visma.Client.GetBranchesAsync(Ct));
        failure.Reason.ShouldBe(FailureReason.RateLimit);
        failure.RetryAt.ShouldBe(_time.GetUtcNow().AddSeconds(120));

        (await LoopbackVisma.FailureOf(() => _visma.Client.GetBranchesAsync(Ct))).Reason.ShouldBe(FailureReason.RateLimit);
        _visma.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_429_without_a_time_waits_a_minute()
    {
        _visma.Answer = Answers.Status(429);

        (await LoopbackVisma.FailureOf(() => _visma.Client.CreateCustomerAsync(Bodies.Customer(), Ct))).RetryAt.ShouldBe(_time.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task Nonsense_in_the_headers_is_overlooked()
    {
        _visma.Answer = Answers.Status(200, "[]", ("X-RateLimit-Remaining", "many"), ("X-RateLimit-Reset", "-5"), ("X-RateLimit-Limit", ""));

        await _visma.Client.GetBranchesAsync(Ct);
        await _visma.Client.GetBranchesAsync(Ct);

        _visma.Client.Budget.Remaining.ShouldBeNull();
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_allowed()
    {
        var inside = 0;
        var most = 0;
        var open = new TaskCompletionSource();
        _visma.Answer = async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await open.Task;
            Interlocked.Decrement(ref inside);
            await Answers.Status(200, "[]")(context);
        };
        var client = _visma.ClientOf(_visma.Connection with { InFlight = 2 });

        var calls = Enumerable.Range(0, 12).Select(_ => client.GetBranchesAsync(Ct)).ToList();
        await Eventually.BecomesTrue(() => Volatile.Read(ref inside) == 2, "two calls are under way");
        open.SetResult();
        await Task.WhenAll(calls);

        most.ShouldBe(2);
        _visma.Calls.Count.ShouldBe(12);
    }

    [Fact]
    public async Task All_clients_of_the_company_share_what_is_left()
    {
        _visma.Answer = Answers.Status(200, "[]", Left(0, 600));
        await _visma.ClientOf(_visma.Connection).GetBranchesAsync(Ct);

        var failure = await LoopbackVisma.FailureOf(() => _visma.ClientOf(_visma.Connection with { Timeout = TimeSpan.FromSeconds(5) }).GetBranchesAsync(Ct));
        failure.Reason.ShouldBe(FailureReason.RateLimit);

        await _visma.ClientOf(_visma.Connection with { TenantId = "another" }).GetBranchesAsync(Ct);
    }
}
