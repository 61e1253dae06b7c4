using System.Text.Json.Nodes;

namespace CcvSandbox.Tests;

public sealed class When_real_orders_are_imported
{
    private const string Example = """
        {"href": "https://pos.example.test/api/rest/v1/orders/12001/", "id": 12001,
         "ordernumber_prefix": "K", "ordernumber": 4042, "ordernumber_full": "K-4042", "invoicenumber": null,
         "create_date": "2026-01-15T09:12:44Z", "status": 7, "is_completed": true, "paid": true,
         "paymethod_id": 31, "paymethod": "cash", "paymethod_label": "Contant", "currency": "EUR", "order_row_taxes_included": true,
         "total_price": 45.9, "total_tax": 7.97, "terminal": "kassa 2",
         "user": {"id": null, "discount_percentage": null, "href": null},
         "customer": {"email": "żółw@dom.example", "billingaddress": {"full_name": "שלום עולם 🙂", "company": "Ünal & Söhne"}},
         "orderrows": [{"id": 91001, "product_type": "product", "product_id": 42, "product_href": "https://pos.example.test/api/rest/v1/products/42/",
            "product_name": "T-shirt", "sub_sku_number": "TS-100-RED-M", "count": 2, "price": 24.95, "discount": 2.0, "tax": 21,
            "total_price_with_attributes": 45.9, "shelf": "B7"}]}
        """;

    [Fact]
    public async Task they_read_back_as_they_came_with_links_of_this_host()
    {
        await using var till = await TillServer.StartAsync();
        var answer = await till.ControlAsync(HttpMethod.Post, "orders", $"[{Example}]");
        ((int)answer["count"]!).ShouldBe(1);

        var order = await till.GetAsync("orders/12001/");
        ((string)order["href"]!).ShouldBe($"{till.Url}/api/rest/v1/orders/12001/");
        ((string)order["orderrows"]!["href"]!).ShouldBe($"{till.Url}/api/rest/v1/orders/12001/orderrows/");
        ((decimal)order["total_price"]!).ShouldBe(45.9m);
        ((string)order["terminal"]!).ShouldBe("kassa 2");
        ((string)order["customer"]!["billingaddress"]!["full_name"]!).ShouldBe("שלום עולם 🙂");

        var row = (await till.GetAsync("orders/12001/orderrows/"))["items"]![0]!;
        ((string)row["product_href"]!).ShouldBe($"{till.Url}/api/rest/v1/products/42/");
        ((string)row["shelf"]!).ShouldBe("B7");
        ((long)row["order_id"]!).ShouldBe(12001);
        ((string)(await till.GetAsync("orders/?min_create_date=2026-01-15T09:12:44Z&max_create_date=2026-01-15"))["items"]![0]!["ordernumber_full"]!).ShouldBe("K-4042");
    }

    [Fact]
    public async Task new_ids_and_numbers_go_on_behind_theirs()
    {
        await using var till = await TillServer.StartAsync();
        var noId = JsonNode.Parse(Example)!;
        foreach (var name in (string[])["id", "ordernumber", "ordernumber_full"])
            noId.AsObject().Remove(name);
        noId["orderrows"] = new JsonObject { ["items"] = new JsonArray() };
        await till.ControlAsync(HttpMethod.Post, "orders", $"[{Example}]");
        var added = (await till.ControlAsync(HttpMethod.Post, "orders", $"[{noId.ToJsonString()}]"))["orders"]![0]!;
        ((long)added["id"]!).ShouldBe(12002);
        ((string)added["ordernumber_full"]!).ShouldBe("K-4043");
        ((long)(await till.SellAsync())["orders"]![0]!["id"]!).ShouldBe(12003);
    }

    [Fact]
    public async Task an_id_that_exists_refuses_the_whole_set()
    {
        await using var till = await TillServer.StartAsync();
        await till.ControlAsync(HttpMethod.Post, "orders", $"[{Example}]");
        var other = Example.Replace("12001", "12077");
        var problem = await till.ControlAsync(HttpMethod.Post, "orders", $"[{other},{Example}]", expect: 409);
        ((string)problem["detail"]!).ShouldContain("12001");
        (await till.CallAsync(HttpMethod.Get, "orders/12077/")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("\"price\": 24.95", "\"price\": \"24.95\"", "[1].orderrows[0].price", "must be a number")]
    [InlineData("\"price\": 24.95,", "", "[1].orderrows[0].price", "is required")]
    [InlineData("\"paid\": true", "\"paid\": \"yes\"", "[1].paid", "must be true or false")]
    [InlineData("\"total_price\": 45.9,", "", "[1].total_price", "is required")]
    [InlineData("\"total_price\": 45.9", "\"total_price\": null", "[1].total_price", "must not be null")]
    [InlineData("2026-01-15T09:12:44Z", "last week", "[1].create_date", "must be an ISO 8601")]
    [InlineData("\"status\": 7", "\"status\": 99", "[1].status", "must be from 1 to 14")]
    [InlineData("\"orderrows\": [", "\"rows\": [", "[1].orderrows", "is required")]
    [InlineData("\"email\": \"żółw@dom.example\"", "\"email\": 7", "[1].customer.email", "must be a string")]
    public async Task one_wrong_shape_refuses_them_all_and_is_named(string right, string wrong, string field, string message)
    {
        await using var till = await TillServer.StartAsync();
        Example.ShouldContain(right);
        var good = Example.Replace("12001", "12000").Replace("91001", "91000");
        var problem = await till.ControlAsync(HttpMethod.Post, "orders", $"[{good},{Example.Replace(right, wrong)}]", expect: 400);
        ((string)problem["errors"]![field]![0]!).ShouldStartWith(message);
        ((int)(await till.StatsAsync())["orders"]!).ShouldBe(0);
    }

    [Theory]
    [InlineData("{}", "$")]
    [InlineData("[3]", "[0]")]
    [InlineData("[", "$")]
    public async Task what_is_no_set_of_orders_is_refused(string body, string field)
    {
        await using var till = await TillServer.StartAsync();
        (await till.ControlAsync(HttpMethod.Post, "orders", body, expect: 400))["errors"]!.AsObject().ShouldContain(e => e.Key == field);
    }

    [Fact]
    public async Task a_thousand_at_once_are_normal_whatever_their_order_in_time()
    {
        await using var till = await TillServer.StartAsync(options => options.ValidateSchemas = false);
        var many = new JsonArray([.. Enumerable.Range(0, 1000).Select(n =>
        {
            var order = JsonNode.Parse(Example)!;
            order["id"] = 20_000 + (n * 37 % 1000);
            order["create_date"] = $"2026-02-{1 + (n * 7 % 28):00}T10:00:00Z";
            order["orderrows"]![0]!["id"] = 500_000 + n;
            return order;
        })]);
        ((int)(await till.ControlAsync(HttpMethod.Post, "orders", many.ToJsonString()))["count"]!).ShouldBe(1000);
        var dates = (await till.GetAsync("orders/?orderby=create_date&size=250"))["items"]!.AsArray().Select(o => (string)o!["create_date"]!).ToList();
        dates.ShouldBeInOrder();
        ((long)(await till.GetAsync("orders/?orderby=id_desc&size=1"))["items"]![0]!["id"]!).ShouldBe(20_999);
    }
}
