using Contracts.Failures;
using Visma.Tests.Loopback;

namespace Visma.Tests;

public sealed class When_Visma_refuses_an_order : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private LoopbackVisma _visma = null!;

    public async ValueTask InitializeAsync() => _visma = await LoopbackVisma.StartAsync();

    public ValueTask DisposeAsync() => _visma.DisposeAsync();

    private Task<Failure> Refused(int status, string body, params (string Name, string Value)[] headers)
    {
        _visma.Answer = Answers.Status(status, body, headers);
        return LoopbackVisma.FailureOf(() => _visma.Client.CreateSalesOrderAsync(Bodies.Order(), Ct));
    }

    [Theory]
    [InlineData("1804-InventoryIdNotFound", FailureReason.Missing)]
    [InlineData("1803-UniqueInventoryIdNotFound", FailureReason.Missing)]
    [InlineData("1400-CustomerLookupException", FailureReason.Missing)]
    [InlineData("1407-InvalidCustomerStatus", FailureReason.Validation)]
    [InlineData("1401-MissingTermsId", FailureReason.Configuration)]
    [InlineData("1402-PaymentMethodIdNotFound", FailureReason.Configuration)]
    [InlineData("1403-InactivePaymentMethodId", FailureReason.Configuration)]
    [InlineData("1409-PaymentMethodRequired", FailureReason.Configuration)]
    [InlineData("1504-CashAccountInvalidForBranch", FailureReason.Configuration)]
    [InlineData("1601-FinancialPeriodClosed", FailureReason.Configuration)]
    [InlineData("1802-InvalidWarehouseId", FailureReason.Configuration)]
    [InlineData("1805-InvalidTaxCategoryId", FailureReason.Configuration)]
    [InlineData("1203-SubaccountNotFound", FailureReason.Configuration)]
    [InlineData("1703-WarehouseLocationInvalid", FailureReason.Configuration)]
    [InlineData("1900-OrderNumberSequenceNotFound", FailureReason.Configuration)]
    [InlineData("0001-NullNotAllowed", FailureReason.Validation)]
    [InlineData("0002-InvalidLength", FailureReason.Validation)]
    [InlineData("1103-DiscountNotApplicable", FailureReason.Validation)]
    [InlineData("1808-InvalidUnitOfMeasure", FailureReason.Validation)]
    [InlineData("1809-InvalidQuantityForType", FailureReason.Validation)]
    [InlineData("9999-SomethingNew", FailureReason.Validation)]
    public async Task The_code_decides_the_reason(string code, FailureReason reason)
    {
        var failure = await Refused(
            400, $$$"""{"title":"One or more validation errors occurred.","status":400,"errors":{},"details":[{"code":"{{{code}}}","message":"m","parameters":{"property":"orderLines[0].inventoryId"}}]}""");

        failure.Reason.ShouldBe(reason);
        failure.Code.ShouldBe(code);
        failure.Message.ShouldStartWith("Visma did not take the sales order POS-815: ");
        failure.Message.ShouldContain("orderLines[0].inventoryId");
        failure.Advice.ShouldNotBeEmpty();
        failure.RetryCanHelp.ShouldBeFalse();
        _visma.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task All_faults_are_told_with_their_fields()
    {
        var failure = await Refused(
            400,
            """{"details":[{"code":"1804-InventoryIdNotFound","message":"InventoryId cannot be found or is invalid","parameters":{"property":"orderLines[3].inventoryId"}},{"code":"1802-InvalidWarehouseId","message":"Invalid Warehouse Id","parameters":{"property":"orderLines[4].warehouseId"}}]}""");

        failure.Message.ShouldContain("and 1 more");
        failure.UpstreamText.ShouldBe(
            "1804-InventoryIdNotFound: orderLines[3].inventoryId: InventoryId cannot be found or is invalid; 1802-InvalidWarehouseId: orderLines[4].warehouseId: Invalid Warehouse Id");
    }

    [Fact]
    public async Task Faults_without_codes_are_told_too()
    {
        var failure = await Refused(400, """{"title":"One or more validation errors occurred.","errors":{"customer.order":["The field is too long."]}}""");

        failure.Reason.ShouldBe(FailureReason.Validation);
        failure.UpstreamText.ShouldBe("customer.order: The field is too long.");
    }

    [Fact]
    public async Task What_it_repeats_of_the_customer_is_masked_and_what_it_repeats_of_keys_is_kept()
    {
        var failure = await Refused(
            400,
            """{"details":[{"code":"0003-InvalidValue","message":"Jan Jansen, jan@example.com of Markt 1 in 'Arnhem' (0612345678) may not have 'BIKE-001' as 'Somebody Else'","parameters":{"property":"billing.contact.email"}}]}""");

        foreach (var secret in new[] { "Jan", "Markt", "Arnhem", "example.com", "0612345678", "Somebody" })
            $"{failure}".ShouldNotContain(secret);
        failure.UpstreamText!.ShouldContain("'BIKE-001'");
        failure.UpstreamText!.ShouldContain("billing.contact.email");
    }

    [Theory]
    [InlineData(400, "", FailureReason.Validation)]
    [InlineData(422, "", FailureReason.Validation)]
    [InlineData(400, "{\"deta", FailureReason.Validation)]
    [InlineData(400, "<html>", FailureReason.Validation)]
    [InlineData(400, "[1]", FailureReason.Validation)]
    [InlineData(400, "{\"details\":[null,3],\"errors\":[],\"title\":5}", FailureReason.Validation)]
    [InlineData(403, "", FailureReason.Auth)]
    [InlineData(404, "", FailureReason.Missing)]
    [InlineData(405, "", FailureReason.Bug)]
    [InlineData(409, "", FailureReason.Conflict)]
    [InlineData(412, "", FailureReason.Conflict)]
    [InlineData(428, "", FailureReason.Conflict)]
    [InlineData(408, "", FailureReason.UnknownOutcome)]
    [InlineData(500, "", FailureReason.UnknownOutcome)]
    [InlineData(500, "<html>Server Error</html>", FailureReason.UnknownOutcome)]
    [InlineData(500, "{\"title\":\"An error has occurred.\"}", FailureReason.UnknownOutcome)]
    [InlineData(502, "", FailureReason.UnknownOutcome)]
    [InlineData(504, "", FailureReason.UnknownOutcome)]
    [InlineData(503, "", FailureReason.Transient)]
    [InlineData(302, "", FailureReason.Configuration)]
    public async Task The_status_decides_where_there_are_no_words_and_nothing_is_sent_twice(int status, string body, FailureReason reason)
    {
        (await Refused(status, body)).Reason.ShouldBe(reason);
        _visma.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        var failure = await Refused(403, string.Empty);

        failure.Message.ShouldContain("visma.net.erp.salesorder:write");
    }

    [Fact]
    public async Task A_short_rest_that_Visma_asks_for_is_taken_and_the_order_sent_again()
    {
        _visma.Answer = Answers.InTurn(
            Answers.Status(503, "", ("Retry-After", "0")), Answers.Status(429, "", ("Retry-After", "0")), Answers.Created("/api/v3/SalesOrders/SO/000223"));

        (await _visma.Client.CreateSalesOrderAsync(Bodies.Order(), Ct)).Number.ShouldBe("000223");
    }
}
