using TestKit;

namespace System.Tests.Journeys;

/// <summary>A shop with the settings as they are shipped: sales become sales orders.</summary>
public sealed class SalesOrdersFixture : IAsyncLifetime
{
    internal Shop Shop { get; private set; } = null!;

    internal Deployment Deployment { get; private set; } = null!;

    internal HttpClient Gateway => Deployment.Gateway;

    public async ValueTask InitializeAsync()
    {
        Shop = await Shop.OpenAsync("sales");
        Deployment = await Deployment.StartAsync(Shop);
    }

    public async ValueTask DisposeAsync()
    {
        await Deployment.DisposeAsync();
        await Shop.DisposeAsync();
    }
}

public sealed class Sales_orders(SalesOrdersFixture fixture) : IClassFixture<SalesOrdersFixture>
{
    private Shop Shop => fixture.Shop;

    private HttpClient Gateway => fixture.Gateway;

    [Fact]
    public async Task a_company_sale_becomes_a_sales_order_of_a_company_debtor_with_its_contact()
    {
        const string Email = "inkoop@fietsenjansen.example";
        var order = await ImportAsync(SampleOrder.Of(45.90m, SampleOrder.Row("TS-100-RED-M", 2, 24.95m, discount: 2))
            .With("customer", SampleOrder.Customer(Email, company: "Fietsen Jansen BV")));

        order.State.ShouldBe("Transferred");
        order.Document.ShouldNotBeNull().Kind.ShouldBe("sales-order");
        var debtor = (await Shop.CustomersAsync()).ShouldHaveSingleWith(customer => customer.Email == Email);
        debtor.Class.ShouldBe("COMP");
        debtor.Name.ShouldBe("Fietsen Jansen BV");
        debtor.Vat.ShouldBe("NL001234567B01");
        debtor.CorporateId.ShouldBe("12345678");
        debtor.Contacts.ShouldHaveSingleItem().Name.ShouldContain("Jansen");
        order.CustomerNumber.ShouldBe(debtor.Number);
        var document = await BookedAsync(order);
        document.Total.ShouldBe(45.90m);
        document.CustomerNumber.ShouldBe(debtor.Number);
        document.CustomerOrder.ShouldBe(order.Reference);
    }

    [Fact]
    public async Task a_sale_to_a_person_becomes_a_sales_order_of_a_person_debtor()
    {
        const string Email = "piet@example.com";
        var order = await ImportAsync(SampleOrder.Of(24.95m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m))
            .With("customer", SampleOrder.Customer(Email)));

        order.State.ShouldBe("Transferred");
        var debtor = (await Shop.CustomersAsync()).ShouldHaveSingleWith(customer => customer.Email == Email);
        debtor.Class.ShouldBe("PERSON");
        debtor.Name.ShouldBe("Piet Jansen");
    }

    [Fact]
    public async Task a_second_sale_to_the_same_customer_finds_the_debtor()
    {
        const string Email = "trouw@example.com";
        var first = await ImportAsync(SampleOrder.Of(24.95m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m))
            .With("customer", SampleOrder.Customer(Email)));
        var second = await ImportAsync(SampleOrder.Of(24.95m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m))
            .With("customer", SampleOrder.Customer(Email.ToUpperInvariant())));

        second.CustomerNumber.ShouldBe(first.CustomerNumber);
    }

    [Fact]
    public async Task a_walk_in_sale_goes_to_the_default_debtor()
    {
        var order = await ImportAsync(SampleOrder.Of(24.95m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m)));

        order.State.ShouldBe("Transferred");
        order.CustomerNumber.ShouldBe("COUNTER");
    }

    [Fact]
    public async Task shipping_and_payment_cost_are_lines_and_the_total_is_equal_to_the_cent()
    {
        var order = await ImportAsync(SampleOrder.Of(31.90m + 0.45m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m))
            .With("total_shipping", 6.95m)
            .With("paymethod_costs", 0.45m));

        var document = await BookedAsync(order);
        document.Total.ShouldBe(32.35m);
        document.Lines.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task a_free_text_row_becomes_the_fallback_item()
    {
        var order = await ImportAsync(SampleOrder.Of(15m, SampleOrder.Row(null, 1, 15m)));

        (await Shop.DocumentAsync(await BookedAsync(order))).ToJsonString().ShouldContain("MISC");
    }

    [Fact]
    public async Task a_refund_becomes_a_return_order_over_the_same_amount()
    {
        var order = await ImportAsync(SampleOrder.Of(-24.95m, SampleOrder.Row("TS-100-RED-M", -1, 24.95m)));

        var document = await BookedAsync(order);
        document.Type.ShouldBe("RC");
        document.Total.ShouldBe(-24.95m);
    }

    [Fact]
    public async Task an_exchange_becomes_an_order_with_goods_both_ways()
    {
        var order = await ImportAsync(SampleOrder.Of(
            24.95m, SampleOrder.Row("TS-100-RED-M", 2, 24.95m), SampleOrder.Row("TS-100-RED-M", -1, 24.95m)));

        var document = await BookedAsync(order);
        document.Type.ShouldBe("RM");
        document.Total.ShouldBe(24.95m);
    }

    [Fact]
    public async Task an_unpaid_sale_waits_until_it_is_paid()
    {
        var sale = (await Shop.SellAsync(customer: "walk-in", paid: false, seed: 11)).ShouldHaveSingleItem();
        await Eventually.BecomesTrue(
            async () => (await Gateway.GetStringAsync(new Uri("/api/orders/intake", UriKind.Relative))).Contains("\"watched\":1", StringComparison.Ordinal),
            "the unpaid sale is watched");
        (await Gateway.OrderAsync(Shop, sale.Id)).ShouldBeNull();

        await Shop.PayAsync(sale.Id);

        (await Gateway.EndAsync(Shop, sale.Id)).State.ShouldBe("Transferred");
    }

    [Fact]
    public async Task an_order_that_is_in_Visma_already_is_skipped()
    {
        var imported = SampleOrder.Of(24.95m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m));
        var reference = imported["ordernumber_full"]!.GetValue<string>();
        await Books.BookSalesOrderAsync(Shop, reference);

        var order = await ImportAsync(imported);

        order.State.ShouldBe("Skipped");
        (await Shop.DocumentsAsync()).Count(document => document.CustomerOrder == reference).ShouldBe(1);
    }

    [Fact]
    public async Task an_unknown_product_fails_naming_it_and_what_to_do()
    {
        var order = await ImportAsync(SampleOrder.Of(10m, SampleOrder.Row("NO-SUCH-ITEM", 1, 10m)));

        order.State.ShouldBe("Failed");
        order.Step.ShouldBe("check-products");
        var failure = order.Failure.ShouldNotBeNull();
        failure.Reason.ShouldBe("missing");
        failure.Message.ShouldContain("NO-SUCH-ITEM");
        failure.Advice.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task rows_that_do_not_make_the_total_fail_before_anything_is_created()
    {
        const string Email = "rekenfout@example.com";
        var order = await ImportAsync(SampleOrder.Of(50m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m))
            .With("customer", SampleOrder.Customer(Email)));

        order.State.ShouldBe("Failed");
        order.Failure.ShouldNotBeNull().Reason.ShouldBe("validation");
        (await Shop.CustomersAsync()).ShouldNotContain(customer => customer.Email == Email);
    }

    [Fact]
    public async Task two_hundred_lines_go_through_whole()
    {
        var rows = Enumerable.Range(0, 200).Select(_ => SampleOrder.Row("TS-100-RED-M", 1, 24.95m)).ToArray();
        var order = await ImportAsync(SampleOrder.Of(200 * 24.95m, rows));

        (await BookedAsync(order)).Total.ShouldBe(4990m);
    }

    private async Task<SeenOrder> ImportAsync(Text.Json.Nodes.JsonObject order) =>
        await Gateway.EndAsync(Shop, (await Shop.ImportAsync(order)).ShouldHaveSingleItem());

    private async Task<BookedDocument> BookedAsync(SeenOrder order)
    {
        order.State.ShouldBe("Transferred", order.Failure?.Message);
        return (await Shop.DocumentsAsync()).ShouldHaveSingleWith(document => document.CustomerOrder == order.Reference);
    }
}
