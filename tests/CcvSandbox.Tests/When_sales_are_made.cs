using System.Text.Json.Nodes;
using SandboxKit.Seed;

namespace CcvSandbox.Tests;

public sealed class When_sales_are_made
{
    [Fact]
    public async Task every_order_reads_back_with_totals_to_the_cent_and_as_published()
    {
        await using var till = await TillServer.StartAsync();
        var sold = await till.SellAsync(new { count = 60, lines = 4, seed = 11 });
        ((int)sold["count"]!).ShouldBe(60);

        foreach (var sale in sold["orders"]!.AsArray())
        {
            var order = await till.GetAsync($"orders/{sale!["id"]}/");
            var rows = (await till.GetAsync($"orders/{sale["id"]}/orderrows/"))["items"]!.AsArray();
            rows.Count.ShouldBe(4);
            rows.ShouldAllBe(row => Decimal(row!, "total_price_with_attributes") == RowTotal(row!));
            rows.ShouldAllBe(row => SeedShop.ItemsBySku.ContainsKey(Sku(row!)));
            var rowTotal = rows.Sum(row => Decimal(row!, "total_price_with_attributes"));
            Decimal(order, "total_orderrow_price").ShouldBe(rowTotal);
            Decimal(order, "total_price").ShouldBe(rowTotal + Decimal(order, "total_shipping") + Decimal(order, "paymethod_costs"));
            Decimal(order, "total_tax").ShouldBeInRange(0m, Decimal(order, "total_price") * 0.22m);
            ((bool)order["paid"]!).ShouldBeTrue();
            order["orderrows"]!.AsObject().Count.ShouldBe(1);
        }

        ((int)(await till.StatsAsync())["schemaViolations"]!).ShouldBe(0, (await till.ControlAsync(HttpMethod.Get, "violations", expect: 200)).ToJsonString());
    }

    [Fact]
    public async Task the_example_of_the_documents_comes_out_to_the_cent()
    {
        await using var till = await TillServer.StartAsync();
        var product = (await till.GetAsync("products/?productnumber=TS-100"))["items"]![0]!;
        var created = await TillServer.JsonOf(await till.CallAsync(HttpMethod.Post, "orders/", new
        {
            paid = true,
            orderrows = new[] { new { product_id = (long)product["id"]!, count = 2, price = 24.95m, discount = 2.0m, tax = 21 } },
        }));
        Decimal(created, "total_price").ShouldBe(45.9m);
        Decimal(created, "total_tax").ShouldBe(7.97m);
    }

    [Fact]
    public async Task the_same_seed_sells_the_same_to_the_same()
    {
        await using var one = await TillServer.StartAsync();
        await using var two = await TillServer.StartAsync();
        var sale = new { count = 40, lines = 3, seed = 5 };
        Bought(await one.SellAsync(sale)).ShouldBe(Bought(await two.SellAsync(sale)));
        Bought(await one.SellAsync(new { count = 40, lines = 3, seed = 6 })).ShouldNotBe(Bought(await two.SellAsync(sale)));
    }

    [Fact]
    public async Task the_kind_of_customer_is_as_asked()
    {
        await using var till = await TillServer.StartAsync();
        (await Customers(till, "known")).ShouldAllBe(c => c != null && SeedShop.Customers.Any(s => s.Email == (string)c["email"]!));
        var strangers = await Customers(till, "new");
        strangers.ShouldAllBe(c => c != null && SeedShop.Customers.All(s => s.Email != (string)c["email"]!));
        strangers.Select(c => (string)c!["email"]!).ToList().ShouldBeUnique();
        (await Customers(till, "company")).ShouldAllBe(c => c!["billingaddress"]!["company"] != null && c["btw"] != null);
        (await Customers(till, "person")).ShouldAllBe(c => c!["billingaddress"]!["company"] == null);
        (await Customers(till, "walk-in")).ShouldAllBe(c => c == null || c["email"] == null);
    }

    [Fact]
    public async Task unpaid_sales_are_paid_later_and_cancelled_ones_say_so()
    {
        await using var till = await TillServer.StartAsync();
        var id = (long)(await till.SellAsync(new { paid = false }))["orders"]![0]!["id"]!;
        ((bool)(await till.GetAsync($"orders/{id}/"))["paid"]!).ShouldBeFalse();
        await till.ControlAsync(HttpMethod.Post, $"orders/{id}/pay", expect: 200);
        ((bool)(await till.GetAsync($"orders/{id}/"))["paid"]!).ShouldBeTrue();
        await till.ControlAsync(HttpMethod.Post, $"orders/{id}/cancel", expect: 200);
        ((int)(await till.GetAsync($"orders/{id}/"))["status"]!).ShouldBe(8);
        await till.ControlAsync(HttpMethod.Post, "orders/1/pay", expect: 404);
    }

    [Fact]
    public async Task a_sale_takes_its_pieces_off_the_shelf()
    {
        await using var till = await TillServer.StartAsync();
        var before = (await till.GetAsync("products/?productnumber=KK-001"))["items"]![0]!;
        await till.CallAsync(HttpMethod.Post, "orders/", new { orderrows = new[] { new { product_number = "KK-001", count = 3 } } });
        var after = (await till.GetAsync("products/?productnumber=KK-001"))["items"]![0]!;
        Decimal(after, "stock").ShouldBe(Decimal(before, "stock") - 3);
    }

    [Theory]
    [InlineData("""{"count":0}""", "$.count")]
    [InlineData("""{"count":"many"}""", "$.count")]
    [InlineData("""{"lines":9999}""", "$.lines")]
    [InlineData("""{"customer":"alien"}""", "$.customer")]
    [InlineData("""{"colour":"red"}""", "$.colour")]
    [InlineData("[]", "$")]
    public async Task a_wrong_wish_is_refused_by_name(string body, string field)
    {
        await using var till = await TillServer.StartAsync();
        (await till.ControlAsync(HttpMethod.Post, "sales", body, expect: 400))["errors"]!.AsObject().ShouldContain(e => e.Key == field);
    }

    [Fact]
    public async Task ten_thousand_at_once_are_no_matter()
    {
        await using var till = await TillServer.StartAsync(options => options.ValidateSchemas = false);
        ((int)(await till.SellAsync(new { count = 10_000 }))["count"]!).ShouldBe(10_000);
        (await till.GetAsync("orders/?start=9950&size=100&orderby=id"))["items"]!.AsArray().Count.ShouldBe(50);
    }

    private static async Task<List<JsonNode?>> Customers(TillServer till, string kind)
    {
        var ids = (await till.SellAsync(new { count = 12, customer = kind, seed = 3 }))["orders"]!.AsArray().Select(o => (long)o!["id"]!);
        var customers = new List<JsonNode?>();
        foreach (var id in ids)
            customers.Add((await till.GetAsync($"orders/{id}/"))["customer"]);
        return customers;
    }

    private static string Bought(JsonNode sold) =>
        string.Join(';', sold["orders"]!.AsArray().Select(o => $"{o!["customer"]} {o["email"]} {o["total_price"]}"));

    private static string Sku(JsonNode row) => (string?)row["sub_sku_number"] ?? (string)row["product_number"]!;

    private static decimal RowTotal(JsonNode row) => Math.Round(
        Decimal(row, "count") * (Decimal(row, "price") - Decimal(row, "discount") + row["attributes"]!.AsArray().Sum(a => Decimal(a!, "price"))),
        2,
        MidpointRounding.AwayFromZero);

    private static decimal Decimal(JsonNode node, string name) => (decimal)node[name]!;
}
