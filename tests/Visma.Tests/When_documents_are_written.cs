using System.Text.Json.Nodes;
using Visma.Documents;
using Visma.Tests.Loopback;

namespace Visma.Tests;

public sealed class When_documents_are_written : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private LoopbackVisma _visma = null!;

    public async ValueTask InitializeAsync() => _visma = await LoopbackVisma.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _visma.AllCallsFitTheSchemas();
        await _visma.DisposeAsync();
    }

    private Seen Sent => _visma.Calls.Last();

    [Fact]
    public async Task A_sales_order_goes_out_plain_without_nulls()
    {
        _visma.Answer = Answers.Created("https://somewhere.example/api/v3/SalesOrders/SO/000223?x=1");

        (await _visma.Client.CreateSalesOrderAsync(Bodies.Order(), Ct)).ShouldBe(new DocumentNumber("SO", "000223"));

        Sent.Path.ShouldBe("/api/v3/SalesOrders");
        Sent.Body.ShouldNotContain("null");
        Sent.Body.ShouldContain("Fiets « 28″ »");
        Sent.Json["date"]!.GetValue<string>().ShouldBe("2026-09-30T00:00:00");
        Sent.Json["orderLines"]![0]!["unitPrice"]!.ToJsonString().ShouldBe("495.00");
        Sent.Json["orderLines"]![0]!["discountAmount"]!.GetValue<decimal>().ShouldBe(10.05m);
        Sent.Json["customer"]!["order"]!.GetValue<string>().ShouldBe("POS-815");
    }

    [Fact]
    public async Task An_invoice_goes_out_wrapped_but_for_lists_operations_and_segments()
    {
        _visma.Answer = Answers.Created("http://integration.visma.net/API/controller/api/v1/customerinvoice/900001");

        (await _visma.Client.CreateInvoiceAsync(Bodies.Invoice(), Ct)).ShouldBe(new DocumentNumber("Invoice", "900001"));

        Sent.Path.ShouldBe("/v2/customerinvoice");
        Sent.Json["customerNumber"]!.ToJsonString().ShouldBe("""{"value":"10042"}""");
        Sent.Json["billingAddress"]!["value"]!["city"]!["value"]!.GetValue<string>().ShouldBe("Arnhem");
        Sent.Json["billingAddress"]!["value"]!["overrideAddress"]!["value"]!.GetValue<bool>().ShouldBeTrue();
        var line = Sent.Json["invoiceLines"]![0]!;
        line["operation"]!.GetValue<string>().ShouldBe("Insert");
        line["quantity"]!.ToJsonString().ShouldBe("""{"value":2}""");
        line["unitPriceInCurrency"]!.ToJsonString().ShouldBe("""{"value":495.00}""");
        line["subaccount"]!.ToJsonString().ShouldBe("""[{"segmentId":1,"segmentValue":"00"}]""");
    }

    [Fact]
    public async Task A_credit_note_and_a_cash_sale_have_their_own_names_for_lines()
    {
        _visma.Answer = Answers.Created("/v1/x/1");

        (await _visma.Client.CreateCreditNoteAsync(Bodies.CreditNote(), Ct)).ShouldBe(new DocumentNumber("CreditNote", "1"));
        Sent.Path.ShouldBe("/v2/customerCreditNote");
        Sent.Json["lines"]!.AsArray().Count.ShouldBe(1);

        (await _visma.Client.CreateCashSaleAsync(Bodies.CashSale(), Ct)).ShouldBe(new DocumentNumber("CashSale", "1"));
        Sent.Path.ShouldBe("/v1/cashsale");
        Sent.Json["cashSaleLines"]!.AsArray().Count.ShouldBe(1);
        Sent.Json["paymentReference"]!["value"]!.GetValue<string>().ShouldBe("POS-817");
    }

    [Fact]
    public async Task A_debtor_goes_out_wrapped_but_for_the_class_switch()
    {
        _visma.Answer = Answers.Created("https://api.finance.visma.net/v1/customer/10042");

        (await _visma.Client.CreateCustomerAsync(Bodies.Customer(), Ct)).ShouldBe("10042");

        Sent.Json["overrideWithClassValues"]!.GetValue<bool>().ShouldBeTrue();
        Sent.Json["mainContact"]!["value"]!["email"]!["value"]!.GetValue<string>().ShouldBe("inkoop@example.com");
        Sent.Json["attributeLines"]![0]!["attributeId"]!["value"]!.GetValue<string>().ShouldBe("POSID");
        Sent.Json["defaultPaymentMethod"]!["value"]!["paymentMethodId"]!["value"]!.GetValue<string>().ShouldBe("PIN");
    }

    [Fact]
    public async Task A_change_says_only_what_changes()
    {
        _visma.Answer = Answers.Status(204);

        await _visma.Client.UpdateCustomerAsync("10042", new() { Name = "New name" }, "\"AAA=\"", Ct);

        JsonNode.DeepEquals(Sent.Json, JsonNode.Parse("""{"name":{"value":"New name"}}""")).ShouldBeTrue();
        Sent.Method.ShouldBe("PUT");
        Sent.Headers["If-Match"].ShouldBe("\"AAA=\"");
    }

    [Fact]
    public async Task A_contact_is_named_by_a_whole_number()
    {
        _visma.Answer = Answers.Created("https://api.finance.visma.net/v1/contact/4711/");

        (await _visma.Client.CreateContactAsync(Bodies.Contact(), Ct)).ShouldBe(4711);

        _visma.Answer = Answers.Status(204);
        await _visma.Client.UpdateContactAsync(4711, new() { Position = "Buyer" }, null, Ct);
        Sent.Path.ShouldBe("/v1/contact/4711");
        Sent.Headers.ShouldNotContainKey("If-Match");
    }

    [Fact]
    public async Task Headers_say_who_asks_and_for_which_company_only_where_that_is_set()
    {
        await _visma.Client.GetBranchesAsync(Ct);
        Sent.Headers["Accept"].ShouldBe("application/json");
        Sent.Headers["User-Agent"].ShouldStartWith("Tillbridge/");
        Sent.Headers.ShouldNotContainKey("ipp-company-id");
        Sent.Headers.ShouldNotContainKey("branchid");

        var client = _visma.ClientOf(_visma.Connection with { CompanyId = "1234", Branch = "2" });
        await client.GetBranchesAsync(Ct);
        Sent.Headers["ipp-company-id"].ShouldBe("1234");
        Sent.Headers["branchid"].ShouldBe("2");

        _visma.Answer = Answers.Created("/api/v3/SalesOrders/SO/1");
        await client.CreateSalesOrderAsync(Bodies.Order(), Ct);
        Sent.Headers.ShouldNotContainKey("ipp-company-id");
        Sent.Headers["Content-Type"].ShouldStartWith("application/json");
    }
}
