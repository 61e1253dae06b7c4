using Ccv;
using Contracts.Customers;
using Contracts.Failures;
using Integrations;
using OrderService.Domain;
using Upstream;

namespace OrderService.Tests.Domain;

public sealed class When_a_sale_is_read
{
    private static readonly CcvOrder Order = new()
    {
        Id = 9001, OrderNumberFull = "K-1042", CreateDate = DateTimeOffset.Parse("2026-01-15T23:30:00Z"), Currency = " eur", TotalPrice = 12.10m,
    };

    private static readonly CcvOrderRow Shirt = new() { ProductName = "T-shirt", ProductNumber = "TS", Count = 2, Price = 10, Discount = 1, Tax = 21 };

    [Fact]
    public void Its_day_is_the_shops_day()
    {
        Read(Order).Date.ShouldBe(new DateOnly(2026, 1, 16));
        SaleReader.Read(new CcvOrderDocument(Order, []), new Integration { Orders = new() { TimeZone = "America/New_York" } })
            .Date.ShouldBe(new DateOnly(2026, 1, 15));
    }

    [Fact]
    public void What_is_missing_has_its_plain_meaning()
    {
        var sale = Read(Order);
        (sale.Currency, sale.Total, sale.Shipping, sale.TaxesIncluded, sale.IntraCommunity, sale.Customer)
            .ShouldBe(("EUR", 12.10m, 0m, true, false, (CustomerDetails?)null));
    }

    [Fact]
    public void Without_a_total_or_a_date_nothing_can_be_booked()
    {
        foreach (var (order, field) in new[] { (Order with { TotalPrice = null }, "total_price"), (Order with { CreateDate = null }, "create_date") })
        {
            var failure = Should.Throw<FailureException>(() => Read(order)).Failure;
            failure.Reason.ShouldBe(FailureReason.Validation);
            failure.Message.ShouldContain(field);
            failure.Message.ShouldContain("K-1042");
        }
    }

    [Fact]
    public void A_variant_is_part_of_what_was_sold()
    {
        Row(Shirt with { Attributes = [new() { ValueName = "Rood" }, new() { ValueName = " M " }, new() { ValueName = "" }] })
            .Description.ShouldBe("T-shirt (Rood, M)");
        Row(Shirt with { Attributes = [] }).Description.ShouldBe("T-shirt");
        Row(Shirt with { ProductName = " ", Memo = "Reparatie" }).Description.ShouldBe("Reparatie");
    }

    [Fact]
    public void The_variants_own_number_goes_first()
    {
        Row(Shirt with { SubSkuNumber = "TS-R-M", SubProductNumber = "TS-2" }).Sku.ShouldBe("TS-R-M");
        Row(Shirt with { SubProductNumber = "TS-2" }).Sku.ShouldBe("TS-2");
        Row(Shirt with { ProductNumber = null }).Sku.ShouldBeNull();
    }

    [Fact]
    public void A_rows_amount_is_CCVs_and_else_worked_out()
    {
        Row(Shirt with { TotalPriceWithAttributes = 19, TotalPrice = 18 }).Amount.ShouldBe(19);
        Row(Shirt with { TotalPrice = 18 }).Amount.ShouldBe(18);
        Row(Shirt).Amount.ShouldBe(18);
        Row(Shirt).Discount.ShouldBe(2);
        Row(Shirt with { Attributes = [new() { Price = 0.5m }] }).Amount.ShouldBe(19);
    }

    [Theory]
    [InlineData("deposit", true)]
    [InlineData("Safety_Deposit", true)]
    [InlineData("product", false)]
    [InlineData(null, false)]
    public void A_deposit_is_told_by_its_type(string? type, bool deposit) => Row(Shirt with { ProductType = type }).IsDeposit.ShouldBe(deposit);

    [Theory]
    [InlineData("2026-10-24T21:59:59Z", 24)]
    [InlineData("2026-10-24T22:00:00Z", 25)]
    [InlineData("2026-10-25T00:30:00Z", 25)]
    [InlineData("2026-10-25T01:30:00Z", 25)]
    [InlineData("2026-10-25T22:59:59Z", 25)]
    [InlineData("2026-10-25T23:00:00Z", 26)]
    [InlineData("2026-03-28T23:00:00Z", 29)]
    [InlineData("2026-03-29T21:59:59Z", 29)]
    [InlineData("2026-03-29T22:00:00Z", 30)]
    public void The_day_is_the_shops_also_when_the_clocks_change(string created, int day) =>
        Read(Order with { CreateDate = DateTimeOffset.Parse(created, System.Globalization.CultureInfo.InvariantCulture) }, Shirt).Date.Day.ShouldBe(day);

    [Fact]
    public void Nothing_of_the_customer_shows_where_a_sale_is_logged()
    {
        var sale = Read(Order with { Customer = new CcvCustomer { Email = "piet@example.com" } }, Shirt);
        $"{sale} {sale.Customer}".ShouldNotContain("piet");
    }

    private static Sale Read(CcvOrder order, params CcvOrderRow[] rows) => SaleReader.Read(new CcvOrderDocument(order, rows), new Integration());

    private static SaleRow Row(CcvOrderRow row) => Read(Order, row).Rows.Single();
}
