using System.Net;

namespace VismaSandbox.Tests.Situations;

public sealed class WhenAFinancialDocumentIsMade : IAsyncLifetime
{
    private RunningSandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await RunningSandbox.StartAsync();

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private static string Body(string lines, string head, string price = "12.10", string extra = "") => $$"""
        { "customerNumber":{"value":"10001"}, {{head}},
          "{{lines}}":[{ "operation":"Insert", "inventoryNumber":{"value":"KK-001"}, "quantity":{"value":2},
                         "unitPriceInCurrency":{"value":{{price}}}, "vatCodeId":{"value":"VAT21I"} }]{{extra}} }
        """;

    [Fact]
    public async Task An_invoice_is_found_by_the_reference_it_was_given()
    {
        var number = await _sandbox.CreateAsync("/v2/customerinvoice", Body(
            "invoiceLines", """ "externalReference":{"value":"POS-1"},"customerRefNumber":{"value":"REF-1"},"creditTermsId":{"value":"14"}"""));
        foreach (var filter in new[] { "externalReference=POS-1", "customerRefNumber=REF-1", "customer=10001&externalReference=POS-1", "documentDate=2026-03-14&documentDateCondition=%3E%3D" })
        {
            var found = await _sandbox.GetAsync("/v1/customerinvoice?" + filter);
            found.EnumerateArray().Single().GetProperty("referenceNumber").GetString().ShouldBe(number, filter);
        }

        var one = await _sandbox.GetAsync($"/v1/customerinvoice/{number}");
        one.GetProperty("amountInCurrency").GetDecimal().ShouldBe(24.20m);
        one.GetProperty("vatTotalInCurrency").GetDecimal().ShouldBe(4.20m);
        one.GetProperty("status").GetString().ShouldBe("Balanced");
        (await _sandbox.GetAsync("/v1/customerinvoice?externalReference=POS-2")).GetArrayLength().ShouldBe(0);
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Fact]
    public async Task An_invoice_is_released_once()
    {
        var number = await _sandbox.CreateAsync("/v2/customerinvoice", Body("invoiceLines", """ "externalReference":{"value":"POS-1"}"""));
        (await _sandbox.SendAsync(HttpMethod.Post, $"/v1/customerinvoice/{number}/action/release")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _sandbox.GetAsync($"/v1/customerinvoice/{number}")).GetProperty("status").GetString().ShouldBe("Open");
        (await _sandbox.SendAsync(HttpMethod.Post, $"/v1/customerinvoice/{number}/action/release")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Fact]
    public async Task A_credit_note_counts_against_the_customer()
    {
        var number = await _sandbox.CreateAsync("/v2/customerCreditNote", Body("lines", """ "customerRefNumber":{"value":"POS-1"}"""));
        (await _sandbox.GetAsync($"/v1/customerCreditNote/{number}")).GetProperty("amount").GetDecimal().ShouldBe(24.20m);
        (await _sandbox.GetAsync("/v1/customerCreditNote?customerRefNumber=POS-1")).GetArrayLength().ShouldBe(1);
        var summary = (await _sandbox.GetAsync("/_control/documents?customerOrder=POS-1"))[0];
        summary.GetProperty("kind").GetString().ShouldBe("creditnote");
        summary.GetProperty("total").GetDecimal().ShouldBe(-24.20m);
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Fact]
    public async Task A_cash_sale_keeps_our_number_in_its_payment_reference()
    {
        var number = await _sandbox.CreateAsync("/v1/cashsale", Body(
            "cashSaleLines", """ "paymentMethodId":{"value":"PIN"},"paymentReference":{"value":"POS-1"},"cashAccount":{"value":"1000"}"""));
        (await _sandbox.GetAsync("/v1/cashsale?paymentReference=POS-1")).EnumerateArray().Single().GetProperty("referenceNumber").GetString().ShouldBe(number);
        (await _sandbox.GetAsync($"/v1/cashsale/{number}")).GetProperty("balance").GetDecimal().ShouldBe(0m);
        (await _sandbox.GetAsync("/_control/documents"))[0].GetProperty("customerOrder").GetString().ShouldBe("POS-1");
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Fact]
    public async Task An_own_number_is_taken_once()
    {
        var body = Body("invoiceLines", """ "referenceNumber":{"value":"POS815"},"overrideNumberSeries":{"value":true}""");
        (await _sandbox.CreateAsync("/v2/customerinvoice", body)).ShouldBe("POS815");
        (await _sandbox.PostAsync("/v2/customerinvoice", body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/v2/customerinvoice", "invoiceLines", "\"customerNumber\":{\"value\":\"1\"}", "12.10", "customerNumber")]
    [InlineData("/v2/customerinvoice", "invoiceLines", "\"creditTermsId\":{\"value\":\"99\"}", "12.10", "creditTermsId")]
    [InlineData("/v2/customerinvoice", "invoiceLines", "\"paymentMethodId\":{\"value\":\"CHEQUE\"}", "12.10", "paymentMethodId")]
    [InlineData("/v2/customerinvoice", "other", "\"note\":{\"value\":\"x\"}", "12.10", "invoiceLines")]
    [InlineData("/v2/customerinvoice", "invoiceLines", "\"note\":{\"value\":\"x\"}", "-12.10", "negative")]
    [InlineData("/v1/cashsale", "cashSaleLines", "\"note\":{\"value\":\"x\"}", "12.10", "paymentMethodId")]
    public async Task A_broken_rule_is_named(string path, string lines, string head, string price, string named)
    {
        var answer = await _sandbox.PostAsync(path, Body(lines, head, price));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningSandbox.JsonAsync(answer)).GetProperty("ExceptionMessage").GetString()!.ShouldContain(named);
    }

    [Fact]
    public async Task A_closed_period_takes_nothing_more()
    {
        await using var closed = await RunningSandbox.StartAsync(options => (options.ClosedThrough, options.RejectWithServerError) = ("202602", true));
        var late = await closed.PostAsync("/v2/customerinvoice", Body("invoiceLines", """ "documentDate":{"value":"2026-02-28T00:00:00Z"}"""));
        late.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        await closed.CreateAsync("/v2/customerinvoice", Body("invoiceLines", """ "documentDate":{"value":"2026-03-01T00:00:00Z"}"""));
        var order = await RunningSandbox.JsonAsync(await closed.PostAsync("/api/v3/SalesOrders", """{"type":"SO","customer":{"id":"10001"},"date":"2026-01-05T00:00:00Z"}"""));
        order.GetProperty("details")[0].GetProperty("code").GetString().ShouldBe("1601-FinancialPeriodClosed");
    }
}
