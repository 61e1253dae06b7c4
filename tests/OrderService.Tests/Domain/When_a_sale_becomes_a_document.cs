using Contracts.Failures;
using Contracts.Orders;
using Integrations;
using OrderService.Domain;
using OrderService.Domain.Pricing;
using Upstream;
using static OrderService.Tests.Domain.Sales;

namespace OrderService.Tests.Domain;

public sealed class When_a_sale_becomes_a_document
{
    [Fact]
    public void prices_go_without_VAT_so_that_the_ERP_arrives_at_the_cent()
    {
        var document = SalesDocumentFactory.Create(Of(45.90m, Row(2, 45.90m)), Settings);

        var line = document.Lines.ShouldHaveSingleItem();
        line.Amount.ShouldBe(37.93m);
        line.TaxCategory.ShouldBe("VAT21");
        document.Total.ShouldBe(45.90m);
        LineAmounts.DocumentTotal(document.Lines, pricesIncludeVat: false).ShouldBe(45.90m);
    }

    [Fact]
    public void a_total_that_no_net_amount_reaches_is_evened_out_by_a_rounding_line()
    {
        // At 21 % no whole cent net comes to 0.03 gross: 0.02 makes 0.02, 0.03 makes 0.04.
        var document = SalesDocumentFactory.Create(Of(0.03m, Row(1, 0.03m)), Settings);

        document.Lines.Count.ShouldBe(2);
        document.Lines[1].Item.ShouldBe("ROUNDING");
        document.Lines[1].TaxCategory.ShouldBe("VAT0");
        LineAmounts.DocumentTotal(document.Lines, pricesIncludeVat: false).ShouldBe(0.03m);
    }

    [Fact]
    public void without_a_rounding_item_that_sale_is_refused_naming_the_setting()
    {
        var settings = Settings with { Rounding = new ExtraLine() };

        var refusal = Should.Throw<FailureException>(() => SalesDocumentFactory.Create(Of(0.03m, Row(1, 0.03m)), settings)).Failure;

        refusal.Reason.ShouldBe(FailureReason.Configuration);
        refusal.Advice.ShouldContain("Orders:Rounding:Item");
    }

    [Fact]
    public void prices_go_with_VAT_where_the_company_is_set_up_so()
    {
        var line = SalesDocumentFactory.Create(Of(45.90m, Row(2, 45.90m)), PricesWithVat).Lines.ShouldHaveSingleItem();

        line.UnitPrice.ShouldBe(22.95m);
        line.Amount.ShouldBe(45.90m);
    }

    [Fact]
    public void a_rows_discount_is_shown_as_the_lines_discount()
    {
        var line = SalesDocumentFactory.Create(Of(45.90m, Row(2, 45.90m, discount: 4.00m)), PricesWithVat).Lines.ShouldHaveSingleItem();

        line.UnitPrice.ShouldBe(24.95m);
        line.Discount.ShouldBe(4.00m);
        line.Amount.ShouldBe(45.90m);
    }

    [Fact]
    public void a_discount_on_the_order_lowers_each_rates_goods_by_their_share()
    {
        var sale = Of(90m, Row(1, 75m), Row(1, 25m, rate: 9, sku: "BOOK")) with { OrderDiscount = 10m };

        var document = SalesDocumentFactory.Create(sale, PricesWithVat);

        document.Lines.Select(line => line.Amount).ShouldBe([67.50m, 22.50m]);
        document.Lines.Select(line => line.Discount).ShouldBe([7.50m, 2.50m]);
    }

    [Fact]
    public void a_discount_that_the_rows_contain_already_is_not_taken_off_twice()
    {
        var sale = Of(90m, Row(1, 90m, discount: 10m)) with { OrderDiscount = 10m };

        SalesDocumentFactory.Create(sale, PricesWithVat).Lines.ShouldHaveSingleItem().Amount.ShouldBe(90m);
    }

    [Fact]
    public void shipping_and_payment_cost_are_lines_of_their_own()
    {
        var sale = Of(57.40m, Row(1, 50m)) with { Shipping = 6.95m, ShippingVatRate = 21, PaymentCost = 0.45m };

        var document = SalesDocumentFactory.Create(sale, Settings);

        document.Lines.Select(line => line.Item).Take(3).ShouldBe(["TS-100", "SHIPPING", "PAYMENTFEE"]);
        LineAmounts.DocumentTotal(document.Lines, pricesIncludeVat: false).ShouldBe(57.40m);
    }

    [Fact]
    public void a_sale_where_everything_comes_back_is_a_refund_with_positive_lines()
    {
        var document = SalesDocumentFactory.Create(Of(-45.90m, Row(-2, -45.90m, discount: 4m)), PricesWithVat);

        document.Nature.ShouldBe(DocumentNature.Refund);
        document.Total.ShouldBe(45.90m);
        var line = document.Lines.ShouldHaveSingleItem();
        line.Quantity.ShouldBe(2);
        line.Amount.ShouldBe(45.90m);
    }

    [Fact]
    public void a_sale_with_goods_both_ways_is_an_exchange()
    {
        var document = SalesDocumentFactory.Create(Of(10m, Row(1, 30m), Row(-1, -20m, sku: "TS-200")), PricesWithVat);

        document.Nature.ShouldBe(DocumentNature.Exchange);
        document.Lines[1].Quantity.ShouldBe(-1);
        document.Lines[1].UnitPrice.ShouldBe(20m);
        document.Total.ShouldBe(10m);
    }

    [Fact]
    public void an_exchange_the_shop_pays_for_is_a_refund_where_the_document_is_an_invoice()
    {
        var settings = PricesWithVat with { Document = DocumentKind.Invoice };

        var document = SalesDocumentFactory.Create(Of(-10m, Row(1, 20m), Row(-1, -30m, sku: "TS-200")), settings);

        document.Nature.ShouldBe(DocumentNature.Refund);
        document.Total.ShouldBe(10m);
        document.Lines.Select(line => line.Quantity).ShouldBe([-1m, 1m]);
        document.Lines.Sum(line => line.Amount).ShouldBe(10m);
    }

    [Fact]
    public void what_the_shop_pays_without_goods_coming_back_is_a_refund()
    {
        var document = SalesDocumentFactory.Create(Of(-20m, Row(1, 10m), Row(1, -30m, sku: "VOUCHER")), PricesWithVat);

        document.Nature.ShouldBe(DocumentNature.Refund);
        document.Total.ShouldBe(20m);
        document.Lines.Sum(line => line.Amount).ShouldBe(20m);
    }

    [Fact]
    public void a_cost_given_back_with_a_refund_is_a_line()
    {
        var sale = Of(-12.61m, Row(-1, -10m)) with { ExtraCost = -2.61m };

        SalesDocumentFactory.Create(sale, PricesWithVat).Lines.Select(line => (line.Item, line.Amount)).ShouldBe([("TS-100", 10m), ("SURCHARGE", 2.61m)]);
    }

    [Fact]
    public void an_intra_community_sale_carries_no_VAT()
    {
        var sale = Of(100m, Row(1, 100m, rate: 21, includesVat: false)) with { IntraCommunity = true, TotalTax = 0 };

        SalesDocumentFactory.Create(sale, Settings).Lines.ShouldHaveSingleItem().TaxCategory.ShouldBe("EU0");
    }

    [Fact]
    public void the_category_of_country_and_rate_goes_before_that_of_the_rate()
    {
        var sale = Of(121m, Row(1, 121m)) with { Country = "BE" };

        SalesDocumentFactory.Create(sale, Settings).Lines.ShouldHaveSingleItem().TaxCategory.ShouldBe("VATBE21");
    }

    [Fact]
    public void rows_without_VAT_make_a_total_with_VAT()
    {
        var sale = Of(121m, Row(1, 100m, includesVat: false)) with { TotalTax = 21m };

        var document = SalesDocumentFactory.Create(sale, Settings);

        document.Lines.ShouldHaveSingleItem().Amount.ShouldBe(100m);
        document.Total.ShouldBe(121m);
    }

    [Fact]
    public void a_flag_that_contradicts_both_sum_and_VAT_is_set_aside()
    {
        var sale = Of(121m, Row(1, 121m, includesVat: false)) with { TotalTax = 21m };

        var document = SalesDocumentFactory.Create(sale, Settings);

        document.Lines.ShouldHaveSingleItem().Amount.ShouldBe(100m);
        document.Total.ShouldBe(121m);
    }

    [Fact]
    public void a_total_stated_without_VAT_gets_its_VAT_on_top()
    {
        var sale = Of(100m, Row(1, 100m, includesVat: false)) with { TaxesIncluded = false, TotalTax = 21m };

        SalesDocumentFactory.Create(sale, Settings).Total.ShouldBe(121m);
    }

    [Fact]
    public void rows_that_do_not_make_the_total_are_refused_with_both_figures()
    {
        var refusal = Should.Throw<FailureException>(() => SalesDocumentFactory.Create(Of(50m, Row(1, 45m)), Settings)).Failure;

        refusal.Reason.ShouldBe(FailureReason.Validation);
        refusal.Message.ShouldContain("50.00 EUR");
        refusal.Message.ShouldContain("45.00 EUR");
    }

    [Fact]
    public void a_free_text_row_becomes_the_fallback_item_with_its_own_text()
    {
        var line = SalesDocumentFactory.Create(Of(10m, Row(1, 10m, sku: null)), PricesWithVat).Lines.ShouldHaveSingleItem();

        line.Item.ShouldBe("MISC");
        line.Description.ShouldBe("T-shirt");
    }

    [Fact]
    public void a_free_text_row_without_a_fallback_item_is_missing_one()
    {
        var settings = Settings with { FallbackItem = new ExtraLine() };

        var refusal = Should.Throw<FailureException>(() => SalesDocumentFactory.Create(Of(10m, Row(1, 10m, sku: null)), settings)).Failure;

        refusal.Reason.ShouldBe(FailureReason.Missing);
        refusal.Message.ShouldContain("row 1");
    }

    [Fact]
    public void a_deposit_never_carries_VAT()
    {
        var line = SalesDocumentFactory.Create(Of(0.25m, Row(1, 0.25m, sku: null, deposit: true)), Settings).Lines.ShouldHaveSingleItem();

        line.Item.ShouldBe("DEPOSIT");
        line.TaxCategory.ShouldBe("VAT0");
    }

    [Fact]
    public void an_unmapped_VAT_rate_is_refused_naming_rate_and_table()
    {
        var refusal = Should.Throw<FailureException>(() => SalesDocumentFactory.Create(Of(10m, Row(1, 10m, rate: 5.5m)), Settings)).Failure;

        refusal.Reason.ShouldBe(FailureReason.Configuration);
        refusal.Message.ShouldContain("5.5 %");
        refusal.Advice.ShouldContain("Orders:TaxCategory:Table");
    }

    [Fact]
    public void a_sale_without_rows_is_refused() =>
        Should.Throw<FailureException>(() => SalesDocumentFactory.Create(Of(0m), Settings)).Failure.Reason.ShouldBe(FailureReason.Validation);

    [Fact]
    public void rows_of_nothing_are_left_out()
    {
        var document = SalesDocumentFactory.Create(Of(10m, Row(0, 0m, sku: "NOTE"), Row(1, 10m)), PricesWithVat);

        document.Items.ShouldBe(["TS-100"]);
    }

    [Fact]
    public void a_gift_at_no_price_stays_on_the_document()
    {
        var document = SalesDocumentFactory.Create(Of(10m, Row(1, 0m, sku: "GIFT"), Row(1, 10m)), PricesWithVat);

        document.Items.ShouldBe(["GIFT", "TS-100"]);
    }
}
