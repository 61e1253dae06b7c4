using System.Text.Json;

namespace Ccv.Tests;

public sealed class When_an_order_is_read
{
    [Theory]
    [InlineData("2026-01-15T09:12:44Z")]
    [InlineData("2026-01-15T09:12:44+00:00")]
    [InlineData("2026-01-15T09:12:44+0000")]
    [InlineData("2026-01-15T09:12:44.000Z")]
    [InlineData("2026-01-15 09:12:44")]
    [InlineData("2026-01-15T10:12:44+01:00")]
    public void All_forms_of_a_time_mean_the_same_moment(string form) =>
        Order($$"""{"id":1,"create_date":"{{form}}"}""").CreateDate.ShouldBe(new DateTimeOffset(2026, 1, 15, 9, 12, 44, TimeSpan.Zero));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"0000-00-00 00:00:00\"")]
    [InlineData("\"soon\"")]
    public void A_time_that_is_none_is_null(string form) =>
        Order($$"""{"id":1,"deliver_date":{{form}}}""").DeliverDate.ShouldBeNull();

    [Theory]
    [InlineData("45.9", "45.9")]
    [InlineData("\"45.90\"", "45.90")]
    [InlineData("0.1000000000000000055511151231", "0.1000000000000000055511151231")]
    [InlineData("123456789012345.67", "123456789012345.67")]
    [InlineData("1e2", "100")]
    [InlineData("-0.05", "-0.05")]
    public void Money_is_taken_digit_by_digit(string sent, string meant) =>
        Order($$"""{"id":1,"total_price":{{sent}}}""").TotalPrice.ShouldBe(decimal.Parse(meant));

    [Fact]
    public void Ids_are_long_and_may_come_as_text() =>
        Order("""{"id":"9007199254740993","ordernumber":"1042","status":"7","paymethod_id":""}""")
            .ShouldSatisfyAllConditions(
                o => o.Id.ShouldBe(9007199254740993),
                o => o.OrderNumber.ShouldBe(1042),
                o => o.Status.ShouldBe(7),
                o => o.PaymethodId.ShouldBeNull());

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("\"true\"", true)]
    [InlineData("0", false)]
    [InlineData("null", false)]
    public void Flags_may_come_as_numbers_or_text(string sent, bool meant) =>
        Order($$"""{"id":1,"paid":{{sent}}}""").Paid.ShouldBe(meant);

    [Fact]
    public void A_flag_that_is_not_there_is_unknown_where_that_matters() =>
        Order("""{"id":1,"is_completed":null}""").ShouldSatisfyAllConditions(o => o.IsCompleted.ShouldBeNull(), o => o.OrderRowTaxesIncluded.ShouldBeNull());

    [Fact]
    public void Texts_may_come_as_numbers_and_house_numbers_as_text()
    {
        var address = Order("""{"id":1,"customer":{"kvk":12345678,"billingaddress":{"housenumber":12,"zipcode":1234},"deliveryaddress":{"housenumber":"12 bis"}}}""").Customer!;

        address.ChamberOfCommerceNumber.ShouldBe("12345678");
        address.BillingAddress!.HouseNumber.ShouldBe("12");
        address.BillingAddress.Zipcode.ShouldBe("1234");
        address.DeliveryAddress!.HouseNumber.ShouldBe("12 bis");
    }

    [Fact]
    public void Unknown_fields_are_passed_over() =>
        Order("""{"id":1,"brand_new":{"deep":[1,2]},"currency":"EUR"}""").Currency.ShouldBe("EUR");

    [Fact]
    public void An_order_without_its_key_is_refused() =>
        Should.Throw<JsonException>(() => Order("""{"id":null}"""));

    [Fact]
    public void Order_and_rows_come_back_from_storage_as_they_went_in()
    {
        var order = Order("""
            {"id":9001,"ordernumber_full":"K-1042","create_date":"2026-01-15T09:12:44Z","paid":true,"total_price":45.90,"total_tax":7.97,
             "discountcoupon":{"code":"X","discount":2.5},"user":{"id":null},"take_out_window":{"start":"2026-01-15T10:00:00Z"},
             "customer":{"email":"jan@example.test","btw":"NL1","billingaddress":{"address_line_1":"Dorpsstraat 1","housenumber":1}},
             "orderrows":{"href":"https://pos.example.test/x"}}
            """);
        var row = JsonSerializer.Deserialize(
            """{"id":70001,"count":2.125,"price":24.95,"tax":21,"product_number":"TS-100","attributes":[{"id":1,"option_name":"Kleur","value_name":"Rood","price":0}]}""",
            CcvJson.OrderRow)!;
        var kept = JsonSerializer.SerializeToUtf8Bytes(new CcvOrderDocument(order, [row]), CcvJson.OrderDocument);

        var back = JsonSerializer.Deserialize(kept, CcvJson.OrderDocument)!;

        back.Order.ShouldBe(order);
        back.Rows.ShouldHaveSingleItem().ShouldBeEquivalentTo(row);
        back.Order.TotalPrice!.Value.ToString().ShouldBe("45.90");
    }

    [Theory]
    [InlineData(" TS-RED-M ", "TS-1", "TS", "TS-RED-M")]
    [InlineData("", "TS-1", "TS", "TS-1")]
    [InlineData(null, " ", "TS", "TS")]
    [InlineData(null, null, null, null)]
    public void The_sku_is_the_variants_before_the_products(string? sku, string? number, string? product, string? expected) =>
        new CcvOrderRow { SubSkuNumber = sku, SubProductNumber = number, ProductNumber = product }.Sku.ShouldBe(expected);

    private static CcvOrder Order(string json) => JsonSerializer.Deserialize(json, CcvJson.Order)!;
}
