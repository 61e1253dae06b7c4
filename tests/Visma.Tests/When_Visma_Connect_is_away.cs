using Contracts.Failures;
using TestKit;
using Visma.Tests.Loopback;

namespace Visma.Tests;

public sealed class When_Visma_Connect_is_away : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private LoopbackVisma _visma = null!;

    public async ValueTask InitializeAsync() => _visma = await LoopbackVisma.StartAsync();

    public ValueTask DisposeAsync() => _visma.DisposeAsync();

    [Fact]
    public async Task A_create_is_not_of_unknown_outcome_since_nothing_was_sent()
    {
        var connection = _visma.Connection with { TokenUrl = new Uri($"http://127.0.0.1:{FreePort.Next()}/connect/token") };

        var failure = await LoopbackVisma.FailureOf(() => _visma.ClientOf(connection).CreateSalesOrderAsync(Bodies.Order(), Ct));

        failure.Reason.ShouldBe(FailureReason.Transient);
        _visma.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_asked_again_a_few_times()
    {
        _visma.Token = Answers.InTurn(Answers.Status(503), Answers.Drop, _visma.Token);

        await _visma.Client.GetBranchesAsync(Ct);

        _visma.TokenCalls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Silence_ends_after_the_time_allowed()
    {
        _visma.Token = Answers.Silence;

        var failure = await LoopbackVisma.FailureOf(
            () => _visma.ClientOf(_visma.Connection with { Timeout = TimeSpan.FromMilliseconds(300) }).CreateSalesOrderAsync(Bodies.Order(), Ct));

        failure.Reason.ShouldBe(FailureReason.Transient);
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_no_token()
    {
        _visma.Token = Answers.Status(200, "<html>Welcome</html>");

        var failure = await LoopbackVisma.FailureOf(() => _visma.Client.GetBranchesAsync(Ct));

        failure.Reason.ShouldBe(FailureReason.Transient);
    }

    [Fact]
    public async Task A_wrong_address_is_a_matter_of_settings()
    {
        _visma.Token = Answers.Status(404, "<html>No such page</html>");

        var failure = await LoopbackVisma.FailureOf(() => _visma.Client.GetBranchesAsync(Ct));

        failure.Reason.ShouldBe(FailureReason.Configuration);
    }
}
