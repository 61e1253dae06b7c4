using System.Net;
using System.Text.Json;

namespace VismaSandbox.Tests.Situations;

public sealed class WhenASalesOrderIsMade : IAsyncLifetime
{
    private RunningSandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await RunningSandbox.StartAsync();

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private static string Order(string lines, string extra = "", string type = "SO") =>
        $$"""{"type":"{{type}}","customer":{"id":"10001","order":"POS-2026-000815"},"orderLines":[{{lines}}]{{extra}}}""";

    private const string Line = """{"inventoryId":"KK-001","quantity":1,"unitPrice":10,"hasManualPrice":true}""";

    private async Task<JsonElement> TotalsAsync(string order)
    {
        var answer = await _sandbox.PostAsync("/api/v3/SalesOrders", order);
        ((int)answer.StatusCode).ShouldBe(201, await answer.Content.ReadAsStringAsync());
        return (await _sandbox.GetAsync(answer.Headers.Location!.AbsolutePath)).GetProperty("totals");
    }

    [Fact]
    public async Task It_is_numbered_and_found_by_our_number_with_and_without_customer()
    {
        var answer = await _sandbox.PostAsync("/api/v3/SalesOrders", Order(Line));
        answer.Headers.Location!.ToString().ShouldBe("https://salesorder.visma.net/api/v3/SalesOrders/SO/000001");
        foreach (var path in new[] { "SalesOrders?filter=POS-2026-000815", "SalesOrders/SO?filter=2026-0008&customerId=10001", "SalesOrders?customerId=10001&status=Open" })
        {
            var page = await _sandbox.GetAsync("/api/v3/" + path);
            page.GetProperty("totalCount").GetInt32().ShouldBe(1, path);
            page.GetProperty("value")[0].GetProperty("customerOrder").GetString().ShouldBe("POS-2026-000815");
        }

        (await _sandbox.GetAsync("/api/v3/SalesOrders?filter=POS-2026-000816")).GetProperty("totalCount").GetInt32().ShouldBe(0);
        (await _sandbox.GetAsync("/api/v3/SalesOrders/IN?filter=POS")).GetProperty("totalCount").GetInt32().ShouldBe(0);
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Fact]
    public async Task One_order_tells_its_lines_taxes_and_sections_only_where_they_are_asked_for()
    {
        await _sandbox.CreateAsync("/api/v3/SalesOrders", Order(
            Line, ""","shipping":{"address":{"line1":"Markt 1","city":"Arnhem","countryId":"NL"},"contact":{"name":"Piet","email":"p@x.example"}}"""));
        var bare = await _sandbox.Http.GetAsync("/api/v3/SalesOrders/SO/000001");
        bare.Headers.ETag.ShouldNotBeNull();
        var body = await RunningSandbox.JsonAsync(bare);
        body.TryGetProperty("customer", out _).ShouldBeFalse();
        body.TryGetProperty("lines", out _).ShouldBeFalse();

        var whole = await _sandbox.GetAsync("/api/v3/SalesOrders/SO/000001?expand=Customer,Shipping");
        whole.GetProperty("customer").GetProperty("order").GetString().ShouldBe("POS-2026-000815");
        whole.GetProperty("shipping").GetProperty("address").GetProperty("country").GetProperty("id").GetString().ShouldBe("NL");
        (await _sandbox.GetAsync("/api/v3/SalesOrders/SO/000001?expand=All")).GetProperty("paymentSettings").ValueKind.ShouldBe(JsonValueKind.Object);
        (await _sandbox.GetAsync("/api/v3/SalesOrders/SO/000001/lines")).GetProperty("value")[0].GetProperty("extendedPrice").GetDecimal().ShouldBe(10m);
        (await _sandbox.GetAsync("/api/v3/SalesOrders/SO/000001/lines/1")).GetProperty("inventory").GetProperty("id").GetString().ShouldBe("KK-001");
        (await _sandbox.GetAsync("/api/v3/SalesOrders/SO/000001/tax"))[0].GetProperty("taxAmount").GetDecimal().ShouldBe(2.10m);
        (await _sandbox.Http.GetAsync("/api/v3/SalesOrders/SO/999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Fact]
    public async Task Its_own_number_cannot_be_used_twice()
    {
        var order = Order(Line, ""","orderId":"POS815","overrideNumberSeries":true""");
        (await _sandbox.CreateAsync("/api/v3/SalesOrders", order)).ShouldBe("POS815");
        (await _sandbox.PostAsync("/api/v3/SalesOrders", order)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _sandbox.CreateAsync("/api/v3/SalesOrders", Order(Line, ""","orderId":"POS815","overrideNumberSeries":true""", "IN"))).ShouldBe("POS815");
    }

    [Fact]
    public async Task A_company_with_a_closed_series_takes_no_own_number()
    {
        await using var strict = await RunningSandbox.StartAsync(options => options.AllowOwnNumbers = false);
        var answer = await strict.PostAsync("/api/v3/SalesOrders", Order(Line, ""","orderId":"POS815","overrideNumberSeries":true"""));
        (await RunningSandbox.JsonAsync(answer)).GetProperty("details")[0].GetProperty("code").GetString().ShouldBe("0004-ValueNotAllowed");
    }

    [Theory]
    [InlineData("""{"inventoryId":"KK-001","quantity":3,"unitPrice":9.99,"taxCategoryId":"VAT21"}""", 36.26, 6.29)]
    [InlineData("""{"inventoryId":"KK-001","quantity":3,"unitPrice":9.99,"taxCategoryId":"VAT21I"}""", 29.97, 5.20)]
    [InlineData("""{"inventoryId":"KK-001","quantity":1.5,"unitPrice":3.33,"taxCategoryId":"VAT9"}""", 5.45, 0.45)]
    [InlineData("""{"inventoryId":"KK-001","quantity":2,"unitPrice":50,"discountPercent":12.5,"taxCategoryId":"VAT21I"}""", 87.50, 15.19)]
    [InlineData("""{"inventoryId":"KK-001","quantity":1,"unitPrice":50,"discountAmount":5.05,"taxCategoryId":"EXEMPT"}""", 44.95, 0)]
    [InlineData("""{"inventoryId":"KK-001","quantity":1,"unitPrice":0.05,"taxCategoryId":"VAT10"},{"inventoryId":"KK-002","quantity":1,"unitPrice":0.05,"taxCategoryId":"VAT10"}""", 0.11, 0.01)]
    [InlineData("""{"inventoryId":"KK-001","quantity":1,"unitPrice":121,"taxCategoryId":"VAT21I"},{"inventoryId":"DISCOUNT","quantity":1,"unitPrice":-12.10,"taxCategoryId":"VAT21I"}""", 108.90, 18.90)]
    [InlineData("""{"inventoryId":"KK-001","quantity":0,"unitPrice":10,"taxCategoryId":"VAT21"}""", 0, 0)]
    public async Task Its_totals_are_right_to_the_cent(string lines, double total, double vat)
    {
        var totals = await TotalsAsync(Order(lines));
        totals.GetProperty("orderTotal").GetDecimal().ShouldBe((decimal)total);
        totals.GetProperty("taxTotal").GetDecimal().ShouldBe((decimal)vat);
    }

    [Fact]
    public async Task Freight_comes_on_top_with_its_own_tax()
    {
        var totals = await TotalsAsync(Order(Line, ""","freight":{"premiumAmount":4.95,"taxCategoryId":"VAT21"}"""));
        totals.GetProperty("orderTotal").GetDecimal().ShouldBe(18.09m);
        totals.GetProperty("freightTotal").GetDecimal().ShouldBe(4.95m);
    }

    [Fact]
    public async Task What_comes_back_counts_against_what_goes_out()
    {
        var totals = await TotalsAsync(Order(
            """
            {"inventoryId":"KK-001","quantity":1,"unitPrice":121,"operation":"Issue","taxCategoryId":"VAT21I"},
            {"inventoryId":"KK-002","quantity":2,"unitPrice":24.20,"operation":"Receipt","taxCategoryId":"VAT21I"}
            """, type: "RM"));
        totals.GetProperty("orderTotal").GetDecimal().ShouldBe(72.60m);
        totals.GetProperty("taxTotal").GetDecimal().ShouldBe(12.60m);

        await _sandbox.CreateAsync("/api/v3/SalesOrders", Order(Line, type: "RC"));
        (await _sandbox.GetAsync("/_control/documents"))[1].GetProperty("total").GetDecimal().ShouldBe(-12.10m);
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Fact]
    public async Task A_price_that_is_not_manual_is_worked_out_anew()
    {
        var item = await _sandbox.GetAsync("/v1/inventory/KK-001");
        var totals = await TotalsAsync(Order("""{"inventoryId":"KK-001","quantity":1,"unitPrice":1,"hasManualPrice":false,"taxCategoryId":"VAT0"}"""));
        totals.GetProperty("orderTotal").GetDecimal().ShouldBe(decimal.Round(item.GetProperty("defaultPrice").GetDecimal(), 2));
    }

    [Theory]
    [InlineData("""{"type":"SO","customer":{"id":"1"}}""", "1400-CustomerLookupException", "customer.id")]
    [InlineData("""{"type":"XX","customer":{"id":"10001"}}""", "0003-InvalidValue", "type")]
    [InlineData("""{"type":"ZZ","customer":{"id":"10001"}}""", "0003-InvalidValue", "type")]
    [InlineData("""{"type":"","customer":{"id":"10001"}}""", "0001-EmptyNotAllowed", "type")]
    [InlineData("""{"type":"SO"}""", "0001-NullNotAllowed", "customer")]
    [InlineData("""{"type":"SO","customer":{"id":"10001","order":"12345678901234567890123456789012345678901"}}""", "0002-InvalidLength", "customer.order")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"status":"Completed"}""", "0003-InvalidValue", "status")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"paymentSettings":{"paymentMethodId":"SHELLS"}}""", "1402-PaymentMethodIdNotFound", "paymentSettings.paymentMethodId")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"paymentSettings":{"paymentMethodId":"CHEQUE"}}""", "1403-InactivePaymentMethodId", "paymentSettings.paymentMethodId")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"paymentSettings":{"cashAccountId":"9"}}""", "1502-CashAccountNotFound", "paymentSettings.cashAccountId")]
    [InlineData("""{"type":"CS","customer":{"id":"10001"}}""", "1409-PaymentMethodRequired", "paymentSettings.paymentMethodId")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"shipping":{"address":{"city":"Arnhem"}}}""", "0001-NullNotAllowed", "shipping.address.countryId")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"billing":{"address":{"countryId":"XX"}}}""", "0003-InvalidValue", "billing.address.countryId")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"branchId":"9"}""", "0003-InvalidValue", "branchId")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"orderLines":[{"inventoryId":"NOPE","quantity":1}]}""", "1804-InventoryIdNotFound", "orderLines[0].inventoryId")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"orderLines":[{"inventoryId":"KK-001","quantity":1,"warehouseId":"MOON"}]}""", "1802-InvalidWarehouseId", "orderLines[0].warehouseId")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"orderLines":[{"inventoryId":"KK-001","quantity":1,"taxCategoryId":"VAT99"}]}""", "1805-InvalidTaxCategoryId", "orderLines[0].taxCategoryId")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"orderLines":[{"inventoryId":"KK-001","quantity":1,"unitOfMeasure":"BARREL"}]}""", "1808-InvalidUnitOfMeasure", "orderLines[0].unitOfMeasure")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"orderLines":[{"inventoryId":"KK-001","quantity":-1}]}""", "1809-InvalidQuantityForType", "orderLines[0].quantity")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"orderLines":[{"inventoryId":"KK-001","quantity":1,"operation":"Receipt"}]}""", "1809-InvalidQuantityForType", "orderLines[0].operation")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"orderLines":[{"inventoryId":"KK-001","quantity":1,"unitPrice":5,"discountAmount":6}]}""", "1101-DiscountAmountMoreThanExtPrice", "orderLines[0].discountAmount")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"orderLines":[{"inventoryId":"KK-001","quantity":1,"discountPercent":101}]}""", "0100-OutsideValidRange", "orderLines[0].discountPercent")]
    public async Task A_broken_rule_is_told_by_its_code_and_property(string order, string code, string property)
    {
        var answer = await _sandbox.PostAsync("/api/v3/SalesOrders", order);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var detail = (await RunningSandbox.JsonAsync(answer)).GetProperty("details").EnumerateArray().First();
        detail.GetProperty("code").GetString().ShouldBe(code);
        detail.GetProperty("parameters").GetProperty("property").GetString().ShouldBe(property);
        (await _sandbox.GetAsync("/_control/stats")).GetProperty("documents").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"markForPO":true}""", "markForPO")]
    [InlineData("""{"type":"SO","customer":{"id":"10001"},"orderLines":[{"inventoryId":"KK-001","quantity":"1"}]}""", "orderLines[0].quantity")]
    [InlineData("""{"type":"SO","customer":{"value":{"id":"10001"}}}""", "customer.value")]
    public async Task A_field_nobody_knows_or_of_a_wrong_type_is_a_problem(string order, string field)
    {
        var answer = await _sandbox.PostAsync("/api/v3/SalesOrders", order);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningSandbox.JsonAsync(answer)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task An_inactive_customer_and_an_item_not_for_sale_are_refused()
    {
        await _sandbox.SendAsync(HttpMethod.Put, "/v1/customer/10001", """{"status":{"value":"Inactive"}}""");
        var refused = await RunningSandbox.JsonAsync(await _sandbox.PostAsync("/api/v3/SalesOrders", Order(Line)));
        refused.GetProperty("details")[0].GetProperty("code").GetString().ShouldBe("1407-InvalidCustomerStatus");

        await _sandbox.PostAsync("/_control/import", """{"items":[{"inventoryNumber":"KK-001","status":"NoSales"}]}""");
        var item = await RunningSandbox.JsonAsync(await _sandbox.PostAsync(
            "/api/v3/SalesOrders", """{"type":"SO","customer":{"id":"10002"},"orderLines":[{"inventoryId":"KK-001","quantity":1}]}"""));
        item.GetProperty("details")[0].GetProperty("code").GetString().ShouldBe("1804-InventoryIdNotFound");
    }

    [Fact]
    public async Task A_change_wants_the_newest_version()
    {
        await _sandbox.CreateAsync("/api/v3/SalesOrders", Order(Line));
        const string path = "/api/v3/SalesOrders/SO/000001";
        const string cancel = """{"status":"Cancelled"}""";
        (await _sandbox.SendAsync(HttpMethod.Patch, path, cancel)).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await _sandbox.SendAsync(HttpMethod.Patch, path, cancel, "\"AAAAAAAAAAA=\"")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var tag = (await _sandbox.Http.GetAsync(path)).Headers.ETag!.Tag;
        (await _sandbox.SendAsync(HttpMethod.Patch, path, """{"status":"Hold","note":"x"}""", tag)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _sandbox.SendAsync(HttpMethod.Patch, path, cancel, tag)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await _sandbox.GetAsync(path)).GetProperty("status").GetProperty("cancelled").GetBoolean().ShouldBeTrue();
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Fact]
    public async Task Two_hundred_lines_in_many_alphabets_go_through_whole()
    {
        var lines = string.Join(',', Enumerable.Range(1, 200).Select(i =>
            $$"""{"inventoryId":"MISC","quantity":{{i}},"unitPrice":1.01,"description":"🥐 שלום Größe {{i}}","taxCategoryId":"VAT21I"}"""));
        (await TotalsAsync(Order(lines))).GetProperty("orderTotal").GetDecimal().ShouldBe(20_301.00m);
        var page = await _sandbox.GetAsync("/api/v3/SalesOrders/SO/000001/lines");
        page.GetProperty("totalCount").GetInt32().ShouldBe(200);
        page.GetProperty("value")[199].GetProperty("description").GetString().ShouldBe("🥐 שלום Größe 200");
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }
}
