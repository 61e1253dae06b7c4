using System.Text.Json.Nodes;

namespace System.Tests.Journeys;

/// <summary>Three shops on one deployment, each with a document, prices or debtors of its own.</summary>
public sealed class OtherDocumentsFixture : IAsyncLifetime
{
    internal Shop Invoices { get; private set; } = null!;

    internal Shop CashSales { get; private set; } = null!;

    internal Shop Forced { get; private set; } = null!;

    internal Deployment Deployment { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Invoices = await Shop.OpenAsync("invoices", configure: settings => settings["Orders"]!["Document"] = "Invoice");
        CashSales = await Shop.OpenAsync("cash-sales", configure: settings =>
        {
            settings["Orders"]!["Document"] = "CashSale";
            settings["Orders"]!["CashAccount"] = new JsonObject { ["Enabled"] = true, ["Force"] = "1000" };
        });
        Forced = await Shop.OpenAsync("forced", configure: settings =>
        {
            settings["Customers"]!["UseDefaultDebtor"] = "Always";
            settings["Orders"]!["UseReferenceAsOrderNumber"] = true;
            settings["Orders"]!["PricesIncludeVat"] = true;
            foreach (var (rate, category) in settings["Orders"]!["TaxCategory"]!["Table"]!.AsObject().ToList())
            {
                if (category!.GetValue<string>().StartsWith("VAT", StringComparison.Ordinal))
                    settings["Orders"]!["TaxCategory"]!["Table"]![rate] = $"{category}I";
            }
        });
        Deployment = await Deployment.StartAsync(Invoices, CashSales, Forced);
    }

    public async ValueTask DisposeAsync()
    {
        await Deployment.DisposeAsync();
        await Invoices.DisposeAsync();
        await CashSales.DisposeAsync();
        await Forced.DisposeAsync();
    }
}

public sealed class Invoices_and_cash_sales(OtherDocumentsFixture fixture) : IClassFixture<OtherDocumentsFixture>
{
    [Fact]
    public async Task a_sale_becomes_an_invoice_where_the_settings_say_so()
    {
        var document = await BookedAsync(fixture.Invoices, SampleOrder.Of(24.95m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m)));

        document.Kind.ShouldBe("invoice");
        document.Total.ShouldBe(24.95m);
    }

    [Fact]
    public async Task a_refund_becomes_a_credit_note_where_sales_become_invoices()
    {
        var document = await BookedAsync(fixture.Invoices, SampleOrder.Of(-24.95m, SampleOrder.Row("TS-100-RED-M", -1, 24.95m)));

        document.Kind.ShouldBe("creditnote");
        document.Total.ShouldBe(-24.95m);
    }

    [Fact]
    public async Task a_sale_becomes_a_cash_sale_where_the_settings_say_so()
    {
        var document = await BookedAsync(fixture.CashSales, SampleOrder.Of(24.95m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m)));

        document.Kind.ShouldBe("cashsale");
        document.Total.ShouldBe(24.95m);
    }

    [Fact]
    public async Task every_sale_goes_to_the_default_debtor_where_it_is_forced()
    {
        var document = await BookedAsync(fixture.Forced, SampleOrder.Of(24.95m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m))
            .With("customer", SampleOrder.Customer("niemand@example.com")));

        document.CustomerNumber.ShouldBe("COUNTER");
        (await fixture.Forced.CustomersAsync()).ShouldNotContain(customer => customer.Email == "niemand@example.com");
    }

    [Fact]
    public async Task the_order_has_our_number_in_Visma_and_prices_with_VAT_where_the_settings_say_so()
    {
        // 0.03 is a total that prices without VAT cannot reach without a rounding line.
        var order = SampleOrder.Of(0.03m, SampleOrder.Row("TS-100-RED-M", 1, 0.03m));
        var document = await BookedAsync(fixture.Forced, order);

        document.Number.ShouldBe(order["ordernumber_full"]!.GetValue<string>());
        document.Total.ShouldBe(0.03m);
        document.Lines.ShouldBe(1);
    }

    [Theory]
    [InlineData("invoices")]
    [InlineData("cash-sales")]
    [InlineData("forced")]
    public async Task mixed_sales_all_arrive_once_and_to_the_cent(string id)
    {
        var shop = new[] { fixture.Invoices, fixture.CashSales, fixture.Forced }.ShouldHaveSingleWith(shop => shop.Id == id);
        var sales = await shop.SellAsync(count: 25, lines: 3, seed: 5);

        foreach (var sale in sales)
            (await fixture.Deployment.Gateway.EndAsync(shop, sale.Id)).State.ShouldBe("Transferred");

        var booked = (await shop.DocumentsAsync()).ToLookup(document => document.CustomerOrder);
        foreach (var sale in sales)
            booked[sale.Number].ShouldHaveSingleItem().Total.ShouldBe(sale.Total);
        (await shop.VismaStatsAsync())["schemaViolations"]!.GetValue<int>().ShouldBe(0);
    }

    private async Task<BookedDocument> BookedAsync(Shop shop, JsonObject order)
    {
        var id = (await shop.ImportAsync(order)).ShouldHaveSingleItem();
        var seen = await fixture.Deployment.Gateway.EndAsync(shop, id);
        seen.State.ShouldBe("Transferred", seen.Failure?.Message);
        return (await shop.DocumentsAsync()).ShouldHaveSingleWith(document => document.CustomerOrder == seen.Reference);
    }
}
