using Contracts.Failures;
using Visma.Tests.Loopback;

namespace Visma.Tests;

public sealed class When_the_ERP_service_refuses_a_document : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private LoopbackVisma _visma = null!;

    public async ValueTask InitializeAsync() => _visma = await LoopbackVisma.StartAsync();

    public ValueTask DisposeAsync() => _visma.DisposeAsync();

    private Task<Failure> Refused(int status, string body)
    {
        _visma.Answer = Answers.Status(status, body);
        return LoopbackVisma.FailureOf(() => _visma.Client.CreateInvoiceAsync(Bodies.Invoice(), Ct));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task A_rejection_is_one_whether_it_comes_as_400_or_as_500(int status)
    {
        var failure = await Refused(status, """{"ExceptionType":"IPPException","ExceptionMessage":"The quantity is not allowed.","ExceptionFaultCode":"","ExceptionDetails":""}""");

        failure.Reason.ShouldBe(FailureReason.Validation);
        failure.Message.ShouldContain("the invoice POS-815");
        failure.UpstreamText.ShouldBe("The quantity is not allowed.");
    }

    [Theory]
    [InlineData("""{"message":"You cannot create it."}""", FailureReason.Validation)]
    [InlineData("""{"ExceptionMessage":"Item BIKE-001 cannot be found in the system."}""", FailureReason.Missing)]
    [InlineData("""{"ExceptionMessage":"The financial period 092026 is closed."}""", FailureReason.Configuration)]
    [InlineData("""{"ExceptionMessage":"Payment method 'PIN' cannot be found in the system."}""", FailureReason.Configuration)]
    [InlineData("""{"ExceptionMessage":"'paymentMethodId' cannot be found in the system."}""", FailureReason.Configuration)]
    [InlineData("""{"ExceptionMessage":"'customerClassId' cannot be found in the system."}""", FailureReason.Configuration)]
    [InlineData("""{"ExceptionMessage":"Cash account is inactive."}""", FailureReason.Configuration)]
    [InlineData("""{"ExceptionMessage":"No license for this company.","ExceptionFaultCode":"12027"}""", FailureReason.Auth)]
    [InlineData("""{"ExceptionMessage":"","ExceptionMessageID":"12027_4d1f"}""", FailureReason.Auth)]
    [InlineData("""{"ExceptionMessage":"Invalid parameter exception: ipp-company-id","ExceptionFaultCode":12002}""", FailureReason.Auth)]
    [InlineData("\"just words\"", FailureReason.Validation)]
    public async Task Its_words_decide_the_reason(string body, FailureReason reason)
    {
        (await Refused(400, body)).Reason.ShouldBe(reason);
        (await Refused(500, body)).Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("""{"ExceptionType":"IPPException","ExceptionMessage":""}""")]
    [InlineData("""{"ExceptionType":"System.NullReferenceException","ExceptionMessage":"Something was null."}""")]
    [InlineData("""{"message":"An error has occurred."}""")]
    [InlineData("""{"ExceptionMessage":"Execution Timeout Expired."}""")]
    public async Task Trouble_of_its_own_leaves_open_whether_the_document_exists(string body)
    {
        (await Refused(500, body)).Reason.ShouldBe(FailureReason.UnknownOutcome);
        _visma.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Trouble_over_a_change_can_wait()
    {
        _visma.Answer = Answers.Status(500);

        (await LoopbackVisma.FailureOf(() => _visma.Client.UpdateContactAsync(7, Bodies.Contact(), null, Ct))).Reason.ShouldBe(FailureReason.Transient);
    }

    [Fact]
    public async Task A_change_of_what_is_gone_is_missing()
    {
        _visma.Answer = Answers.Status(404);

        (await LoopbackVisma.FailureOf(() => _visma.Client.UpdateCustomerAsync("10042", Bodies.Customer(), null, Ct))).Reason.ShouldBe(FailureReason.Missing);
    }

    [Fact]
    public async Task A_change_of_what_others_changed_is_a_conflict()
    {
        _visma.Answer = Answers.Status(412);

        (await LoopbackVisma.FailureOf(() => _visma.Client.UpdateCustomerAsync("10042", Bodies.Customer(), "AAA=", Ct))).Reason.ShouldBe(FailureReason.Conflict);
        _visma.Calls.Single().Headers["If-Match"].ShouldBe("\"AAA=\"");
    }

    [Fact]
    public async Task An_address_sought_by_is_not_repeated()
    {
        _visma.Answer = Answers.Status(400, """{"ExceptionMessage":"jan is not valid: jan@example.com"}""");

        var failure = await LoopbackVisma.FailureOf(() => _visma.Client.FindCustomersByEmailAsync("jan@example.com", Ct));

        $"{failure}".ShouldNotContain("example.com");
    }
}
