using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace CcvSandbox.Tests;

public sealed class When_orders_are_listed
{
    private readonly FakeTimeProvider _clock = new(new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task following_next_meets_each_once_and_first_and_previous_lead_back()
    {
        await using var till = await TillServer.StartAsync();
        await till.SellAsync(new { count = 25 });
        var seen = new List<long>();
        var next = $"{till.Url}/api/rest/v1/orders/?size=10&orderby=id&is_completed=true";
        JsonNode page = new JsonObject();
        while (next is not null)
        {
            next.ShouldStartWith(till.Url);
            page = await TillServer.JsonOf(await till.Http.SendAsync(till.Signed(HttpMethod.Get, next[till.Url.Length..])));
            seen.AddRange(Ids(page));
            next = (string?)page["next"];
        }

        seen.Count.ShouldBe(25);
        seen.ShouldBeUnique();
        seen.ShouldBeInOrder();
        ((string)page["first"]!).ShouldContain("start=0&size=10&orderby=id&is_completed=true");
        ((string)page["previous"]!).ShouldContain("start=10&");
        page.AsObject().ContainsKey("total").ShouldBeFalse();
    }

    [Fact]
    public async Task dates_bound_the_list_on_both_sides()
    {
        await using var till = await TillServer.StartAsync(time: _clock);
        var ids = new List<long>();
        for (var day = 0; day < 3; day++)
        {
            ids.Add((long)(await till.SellAsync())["orders"]![0]!["id"]!);
            _clock.Advance(TimeSpan.FromDays(1));
        }

        Ids(await till.GetAsync("orders/?min_create_date=2026-03-02T09:00:00Z")).ShouldBe([ids[1], ids[2]]);
        Ids(await till.GetAsync("orders/?max_create_date=2026-03-02")).ShouldBe([ids[0], ids[1]]);
        Ids(await till.GetAsync("orders/?min_create_date=2026-03-02T00%3A00%3A00%2B00%3A00&max_create_date=2026-03-02T12:00:00Z")).ShouldBe([ids[1]]);
        Ids(await till.GetAsync("orders/?orderby=create_date_desc&size=1")).ShouldBe([ids[2]]);
    }

    [Fact]
    public async Task each_documented_filter_picks_its_own()
    {
        await using var till = await TillServer.StartAsync();
        await till.SellAsync(new { count = 5 });
        var open = (long)(await till.SellAsync(new { paid = false }))["orders"]![0]!["id"]!;
        var basket = (long)(await TillServer.JsonOf(await till.CallAsync(HttpMethod.Post, "orders/", new { is_completed = false })))["id"]!;
        await till.CallAsync(HttpMethod.Patch, $"orders/{open}/", new { status = 4 });

        Ids(await till.GetAsync("orders/?is_paid=false")).ShouldBe([open]);
        Ids(await till.GetAsync("orders/?status=4")).ShouldBe([open]);
        Ids(await till.GetAsync("orders/?is_completed=false")).ShouldBe([basket]);
        Ids(await till.GetAsync("orders/")).ShouldNotContain(basket);
        var number = (int)(await till.GetAsync($"orders/{open}/"))["ordernumber"]!;
        Ids(await till.GetAsync($"orders/?ordernumber={number}")).ShouldBe([open]);
        (await till.GetAsync("orders/?paymethod_id=31"))["items"]!.AsArray().ShouldAllBe(o => (string)o!["paymethod"]! == "cash");
        Ids(await till.GetAsync("orders/?orderby=ordernumber_desc&size=1")).ShouldBe([open]);
        (await till.GetAsync($"orders/{basket}/"))["ordernumber"].ShouldBeNull();
    }

    private static List<long> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(order => (long)order!["id"]!)];
}
