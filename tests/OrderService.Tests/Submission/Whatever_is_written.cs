using CsCheck;
using Integrations;
using OrderService.Domain;
using OrderService.Submission;
using OrderService.Tests.Domain;
using Visma.SalesOrders;

namespace OrderService.Tests.Submission;

/// <summary>What Visma reckons from the body comes to what the till says, whichever way goods, costs and discounts go.</summary>
public sealed class Whatever_is_written
{
    private static readonly Gen<SaleRow> AnyRow =
        from quantity in Gen.Int[-4, 6]
        from price in Gen.Int[-2_000, 20_000]
        from rate in Gen.Int[0, 3].Select(index => new[] { 21m, 9m, 6m, 0m }[index])
        let pieces = quantity == 0 ? 1 : quantity
        select Sales.Row(pieces, pieces * price / 100m, rate);

    private static readonly Gen<Sale> AnySale =
        from rows in AnyRow.Array[1, 12]
        from shipping in Gen.Int[-500, 1500]
        from cost in Gen.Int[-300, 300]
        let goods = rows.Sum(row => row.Amount)
        select Sales.Of(goods + (shipping / 100m) + (cost / 100m), rows) with
        {
            Shipping = shipping / 100m,
            ShippingVatRate = 21,
            PaymentCost = cost / 100m,
        };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void the_sales_order_comes_to_the_sales_total(bool pricesIncludeVat)
    {
        var integration = new Integration { Id = "shop", Orders = Sales.Settings with { PricesIncludeVat = pricesIncludeVat } };
        AnySale.Sample(sale =>
        {
            var document = SalesDocumentFactory.Create(sale, integration.Orders);
            var body = SalesOrderWriter.Body(new OrderSubmission(integration, sale, document), new Debtor("10001", null));

            body.OrderLines!.ShouldAllBe(line => line.Quantity > 0);
            var total = Reckoned(body.OrderLines!, pricesIncludeVat);
            (document.Nature == DocumentNature.Refund ? -total : total).ShouldBe(sale.Total);
        });
    }

    [Fact]
    public void a_million_pieces_of_almost_nothing_come_to_the_cent()
    {
        var line = SalesDocumentFactory.Create(Sales.Of(1000m, Sales.Row(1_000_000, 1000m)), Sales.Settings).Lines[0];

        Cents.Round(Cents.Round(line.Quantity * line.UnitPrice) - line.Discount).ShouldBe(line.Amount);
        line.Amount.ShouldBe(826.45m);
    }

    [Theory]
    [InlineData(10.05)]
    [InlineData(9.95)]
    public void a_difference_at_the_threshold_is_evened_out_either_way(double total) =>
        SalesDocumentFactory.Create(Sales.Of((decimal)total, Sales.Row(1, 10m)), Sales.Settings).Total.ShouldBe((decimal)total);

    private static decimal Reckoned(IEnumerable<NewSalesOrderLine> lines, bool pricesIncludeVat) =>
        lines.GroupBy(line => line.TaxCategoryId).Sum(group =>
        {
            var amount = group.Sum(line =>
                (Cents.Round(line.Quantity * line.UnitPrice!.Value) - (line.DiscountAmount ?? 0)) * (line.Operation == "Receipt" ? -1 : 1));
            var rate = decimal.Parse(group.Key!.Replace("VAT", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
            return pricesIncludeVat ? amount : amount + Cents.Round(amount * rate / 100);
        });
}
