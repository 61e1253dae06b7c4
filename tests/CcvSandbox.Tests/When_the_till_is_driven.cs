using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace CcvSandbox.Tests;

public sealed class When_the_till_is_driven
{
    [Fact]
    public async Task the_limits_are_those_documented_per_verb_and_resource_and_end_with_the_minute()
    {
        var clock = new FakeTimeProvider(new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        await using var till = await TillServer.StartAsync(options => options.Limits.Enabled = true, clock);
        for (var call = 0; call < 150; call++)
            (await till.CallAsync(HttpMethod.Get, "orders/?size=1")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var refused = await till.CallAsync(HttpMethod.Get, "orders/?size=1");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        ((string)(await TillServer.JsonOf(refused))["code"]!).ShouldBe("429.10");
        refused.Headers.RetryAfter.ShouldBeNull();
        await till.GetAsync("products/");
        var stats = await till.StatsAsync();
        ((long)stats["limited"]!).ShouldBe(1);
        ((long)stats["calls"]!["GET orders"]!).ShouldBe(151);

        clock.Advance(TimeSpan.FromMinutes(1));
        await till.GetAsync("orders/");
    }

    [Fact]
    public async Task limits_are_changed_and_lifted_while_it_runs()
    {
        await using var till = await TillServer.StartAsync();
        await till.ControlAsync(HttpMethod.Put, "limits", new { enabled = true, writesPerMinute = 1 }, expect: 200);
        (await till.CallAsync(HttpMethod.Post, "orders/", new { })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await till.CallAsync(HttpMethod.Post, "orders/", new { })).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        await till.ControlAsync(HttpMethod.Put, "limits", new { perHour = 1 }, expect: 200);
        await till.GetAsync("orders/");
        ((string)(await TillServer.JsonOf(await till.CallAsync(HttpMethod.Get, "products/")))["code"]!).ShouldBe("429.11");

        await till.ControlAsync(HttpMethod.Put, "limits", new { enabled = false }, expect: 200);
        await till.GetAsync("orders/");
        ((bool)(await till.ControlAsync(HttpMethod.Get, "limits", expect: 200))["enabled"]!).ShouldBeFalse();
        await till.ControlAsync(HttpMethod.Put, "limits", new { readsPerMinute = 0 }, expect: 400);
        await till.ControlAsync(HttpMethod.Put, "limits", new { speed = 1 }, expect: 400);
    }

    [Fact]
    public async Task faults_hit_as_many_calls_as_asked_and_only_those()
    {
        await using var till = await TillServer.StartAsync();
        await till.ControlAsync(HttpMethod.Post, "faults", new { method = "GET", path = "/api/rest/v1/orders/**", kind = "503", count = 2 });
        await till.GetAsync("products/");
        for (var hit = 0; hit < 2; hit++)
        {
            var failed = await till.CallAsync(HttpMethod.Get, "orders/1/");
            failed.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            ((int)(await TillServer.JsonOf(failed))["status"]!).ShouldBe(503);
        }

        (await till.CallAsync(HttpMethod.Get, "orders/1/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await till.ControlAsync(HttpMethod.Post, "faults", new { kind = "drop" });
        await Should.ThrowAsync<HttpRequestException>(() => till.GetAsync("orders/"));
        await till.ControlAsync(HttpMethod.Delete, "faults", expect: 204);
        await till.GetAsync("orders/");

        await till.ControlAsync(HttpMethod.Post, "faults", new { kind = "latency", latencyMs = 300, count = 1 });
        var watch = Stopwatch.StartNew();
        await till.GetAsync("orders/");
        watch.ElapsedMilliseconds.ShouldBeGreaterThan(250);
    }

    [Fact]
    public async Task checkers_get_a_list_of_what_was_sold()
    {
        var clock = new FakeTimeProvider(new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        await using var till = await TillServer.StartAsync(time: clock);
        await till.SellAsync(new { count = 3 });
        clock.Advance(TimeSpan.FromMinutes(1));
        var sale = (await till.SellAsync(new { customer = "known" }))["orders"]![0]!;

        (await till.ControlAsync(HttpMethod.Get, "orders", expect: 200)).AsArray().Count.ShouldBe(4);
        var late = (await till.ControlAsync(HttpMethod.Get, "orders?since=2026-03-01T09:00:30Z", expect: 200)).AsArray();
        var one = late.ShouldHaveSingleItem()!;
        ((decimal)one["total_price"]!).ShouldBe((decimal)sale["total_price"]!);
        ((string)one["email"]!).ShouldBe((string)sale["email"]!);
        ((string)one["currency"]!).ShouldBe("EUR");
        await till.ControlAsync(HttpMethod.Get, "orders?since=soon", expect: 400);
    }

    [Fact]
    public async Task a_reset_leaves_the_seed_and_starts_numbers_again()
    {
        await using var till = await TillServer.StartAsync();
        var first = (long)(await till.SellAsync(new { count = 5 }))["orders"]![0]!["id"]!;
        await till.CallAsync(HttpMethod.Post, "webhooks/", new { @event = "orders.created", address = "http://127.0.0.1:9/x" });
        await till.ControlAsync(HttpMethod.Delete, "data", expect: 204);
        var stats = await till.StatsAsync();
        ((int)stats["orders"]!).ShouldBe(0);
        stats["calls"]!.AsObject().ShouldBeEmpty();
        (await till.GetAsync("webhooks/"))["items"]!.AsArray().ShouldBeEmpty();
        ((long)(await till.SellAsync())["orders"]![0]!["id"]!).ShouldBe(first);
    }
}
