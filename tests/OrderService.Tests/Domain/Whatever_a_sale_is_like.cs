using CsCheck;
using OrderService.Domain;
using OrderService.Domain.Pricing;
using static OrderService.Tests.Domain.Sales;

namespace OrderService.Tests.Domain;

public sealed class Whatever_a_sale_is_like
{
    private static readonly Gen<SaleRow> AnyRow =
        from quantity in Gen.Int[1, 12]
        from price in Gen.Int[0, 50_000]
        from discount in Gen.Int[0, 100]
        from rate in Gen.Int[0, 3].Select(index => new[] { 21m, 9m, 6m, 0m }[index])
        let unit = price / 100m
        let off = Math.Min(unit, discount / 100m)
        select Row(quantity, quantity * (unit - off), rate, quantity * off);

    private static readonly Gen<Sale> AnySale =
        from rows in AnyRow.Array[1, 40]
        from shipping in Gen.Int[0, 1500]
        from cost in Gen.Int[0, 200]
        from share in Gen.Int[0, 50]
        let goods = rows.Sum(row => row.Amount)
        let discount = Cents.Round(goods * share / 100m)
        select Of(goods + (shipping / 100m) + (cost / 100m) - discount, rows) with
        {
            Shipping = shipping / 100m,
            ShippingVatRate = 21,
            PaymentCost = cost / 100m,
            OrderDiscount = discount,
        };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void the_document_comes_to_the_sales_total(bool pricesIncludeVat)
    {
        var settings = Settings with { PricesIncludeVat = pricesIncludeVat };
        AnySale.Sample(sale =>
        {
            var document = SalesDocumentFactory.Create(sale, settings);
            document.Total.ShouldBe(sale.Total);
            LineAmounts.DocumentTotal(document.Lines, pricesIncludeVat).ShouldBe(sale.Total);
        });
    }

    [Fact]
    public void every_line_comes_to_its_amount_by_quantity_price_and_discount() =>
        AnySale.Sample(sale =>
        {
            foreach (var line in SalesDocumentFactory.Create(sale, Settings).Lines)
                Cents.Round(Cents.Round(line.Quantity * line.UnitPrice) - line.Discount).ShouldBe(line.Amount);
        });

    [Fact]
    public void rounding_stays_within_a_cent_for_each_rate() =>
        AnySale.Sample(sale =>
        {
            var rounding = SalesDocumentFactory.Create(sale, Settings).Lines.Where(line => line.Item == "ROUNDING").Sum(line => line.Amount);
            Math.Abs(rounding).ShouldBeLessThanOrEqualTo(0.04m);
        });

    [Fact]
    public void a_refund_is_the_sale_turned_round() =>
        AnySale.Sample(sale =>
        {
            var refund = sale with
            {
                Total = -sale.Total,
                Shipping = -sale.Shipping,
                PaymentCost = -sale.PaymentCost,
                OrderDiscount = -sale.OrderDiscount,
                Rows = [.. sale.Rows.Select(row => row with { Quantity = -row.Quantity, Amount = -row.Amount })],
            };
            var document = SalesDocumentFactory.Create(refund, Settings);
            document.Nature.ShouldBe(DocumentNature.Refund);
            document.Total.ShouldBe(sale.Total);
            document.Lines.Where(line => line.Item == "TS-100").ShouldAllBe(line => line.Quantity > 0 && line.Amount >= 0);
        });

    [Fact]
    public void parts_of_an_amount_add_up_to_it() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 10_000].Array[1, 60]).Sample((cents, weights) =>
            Cents.Split(cents / 100m, [.. weights.Select(weight => (decimal)weight)]).Sum().ShouldBe(cents / 100m));
}
