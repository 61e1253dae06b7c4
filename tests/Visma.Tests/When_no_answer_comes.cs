using Contracts.Failures;
using TestKit;
using Visma.Tests.Loopback;

namespace Visma.Tests;

public sealed class When_no_answer_comes : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private LoopbackVisma _visma = null!;

    /// <summary>Signed in already, so that the impatience of some tests only concerns the call itself.</summary>
    public async ValueTask InitializeAsync()
    {
        _visma = await LoopbackVisma.StartAsync();
        await _visma.Client.GetBranchesAsync(Ct);
        _visma.Calls.Clear();
    }

    public ValueTask DisposeAsync() => _visma.DisposeAsync();

    private IVismaClient Impatient => _visma.ClientOf(_visma.Connection with { Timeout = TimeSpan.FromSeconds(2) });

    [Fact]
    public async Task A_create_that_timed_out_after_it_was_sent_is_of_unknown_outcome_and_sent_once()
    {
        _visma.Answer = Answers.Silence;

        var failure = await LoopbackVisma.FailureOf(() => Impatient.CreateSalesOrderAsync(Bodies.Order(), Ct));

        failure.Reason.ShouldBe(FailureReason.UnknownOutcome);
        failure.Message.ShouldContain("POS-815");
        _visma.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_create_whose_connection_broke_is_of_unknown_outcome_and_sent_once()
    {
        _visma.Answer = Answers.Drop;

        (await LoopbackVisma.FailureOf(() => _visma.Client.CreateInvoiceAsync(Bodies.Invoice(), Ct))).Reason.ShouldBe(FailureReason.UnknownOutcome);
        _visma.Calls.Count.ShouldBe(1);

        (await LoopbackVisma.FailureOf(() => _visma.Client.CreateCustomerAsync(Bodies.Customer(), Ct))).Reason.ShouldBe(FailureReason.UnknownOutcome);
        _visma.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_create_that_could_not_be_sent_can_wait()
    {
        var connection = _visma.Connection with { SalesOrderUrl = new Uri($"http://127.0.0.1:{FreePort.Next()}") };

        var failure = await LoopbackVisma.FailureOf(() => _visma.ClientOf(connection).CreateSalesOrderAsync(Bodies.Order(), Ct));

        failure.Reason.ShouldBe(FailureReason.Transient);
    }

    [Fact]
    public async Task An_unknown_host_can_wait()
    {
        var connection = _visma.Connection with { SalesOrderUrl = new Uri("http://no-such-host.invalid") };

        var failure = await LoopbackVisma.FailureOf(() => _visma.ClientOf(connection).CreateSalesOrderAsync(Bodies.Order(), Ct));

        failure.Reason.ShouldBe(FailureReason.Transient);
        failure.Message.ShouldContain("no-such-host.invalid");
    }

    [Fact]
    public async Task A_read_that_broke_is_tried_again()
    {
        _visma.Answer = Answers.InTurn(Answers.Drop, Answers.Status(500), Answers.Status(200, """[{"number":"1"}]"""));

        (await _visma.Client.GetBranchesAsync(Ct)).Single().Number.ShouldBe("1");
        _visma.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_read_that_keeps_breaking_waits_after_three_tries()
    {
        _visma.Answer = Answers.Drop;

        (await LoopbackVisma.FailureOf(() => _visma.Client.GetBranchesAsync(Ct))).Reason.ShouldBe(FailureReason.Transient);
        _visma.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_read_that_timed_out_waits()
    {
        _visma.Answer = Answers.Silence;

        (await LoopbackVisma.FailureOf(() => Impatient.GetBranchesAsync(Ct))).Reason.ShouldBe(FailureReason.Transient);
        _visma.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_that_broke_waits_and_is_not_repeated_blindly()
    {
        _visma.Answer = Answers.Drop;

        (await LoopbackVisma.FailureOf(() => _visma.Client.UpdateCustomerAsync("10042", Bodies.Customer(), "AAA=", Ct))).Reason.ShouldBe(FailureReason.Transient);
        _visma.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Half_an_answer_to_a_read_is_read_again()
    {
        _visma.Answer = Answers.InTurn(Answers.Half(200, """[{"number":"1"},{"num"""), Answers.Status(200, """[{"number":"1"}]"""));

        (await _visma.Client.GetBranchesAsync(Ct)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Half_an_answer_to_a_create_is_a_success_when_it_names_the_record()
    {
        _visma.Answer = Answers.Half(201, "{", ("Location", "https://salesorder.visma.net/api/v3/SalesOrders/SO/000223"));

        (await _visma.Client.CreateSalesOrderAsync(Bodies.Order(), Ct)).Number.ShouldBe("000223");
        _visma.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_create_that_is_not_told_its_number_is_of_unknown_outcome()
    {
        _visma.Answer = Answers.Status(201);

        (await LoopbackVisma.FailureOf(() => _visma.Client.CreateSalesOrderAsync(Bodies.Order(), Ct))).Reason.ShouldBe(FailureReason.UnknownOutcome);
    }

    [Theory]
    [InlineData("{\"a", FailureReason.Transient)]
    [InlineData("<html></html>", FailureReason.Transient)]
    [InlineData("", FailureReason.Transient)]
    [InlineData("{\"a\":1}", FailureReason.Bug)]
    [InlineData("[{\"branchId\":\"x\"}]", FailureReason.Bug)]
    public async Task An_answer_that_cannot_be_read_says_so(string body, FailureReason reason)
    {
        _visma.Answer = Answers.Status(200, body);

        (await LoopbackVisma.FailureOf(() => _visma.Client.GetBranchesAsync(Ct))).Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task Giving_up_is_no_failure_of_Visma()
    {
        _visma.Answer = Answers.Silence;
        using var stop = new CancellationTokenSource();
        var call = _visma.Client.CreateSalesOrderAsync(Bodies.Order(), stop.Token);
        await Eventually.BecomesTrue(() => !_visma.Calls.IsEmpty, "the order was sent");

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }
}
