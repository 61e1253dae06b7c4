using Contracts.Failures;
using Microsoft.Extensions.Time.Testing;
using Upstream;

namespace Ccv.Tests;

public sealed class When_the_sandbox_is_asked
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_the_client_can_do_is_understood_and_within_the_published_schemas()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var sold = await sandbox.SellAsync(7, lines: 5);
        var client = sandbox.Client(c => c with { PageSize = 3 });

        var orders = await client.ListOrdersAsync(
            new CcvOrderFilter
            {
                MinCreateDate = TimeProvider.System.GetUtcNow().AddHours(-1),
                MaxCreateDate = TimeProvider.System.GetUtcNow().AddHours(1),
                IsPaid = true,
                IsCompleted = true,
            },
            Stop).ToListAsync(Stop);
        orders.Select(o => o.Id).ShouldBe(sold);

        var one = (await client.GetOrderAsync(sold[0], Stop))!;
        one.ShouldBe(orders[0]);
        one.ShouldSatisfyAllConditions(
            o => o.Paid.ShouldBeTrue(),
            o => o.CreateDate!.Value.ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5)),
            o => o.OrderNumberFull.ShouldNotBeNullOrEmpty(),
            o => o.OrderRows!.Href.ShouldEndWith($"/orders/{sold[0]}/orderrows/"));

        var rows = await client.GetOrderRowsAsync(sold[0], Stop);
        rows.Count.ShouldBe(5);
        rows.Sum(r => r.TotalPriceWithAttributes).ShouldBe(one.TotalOrderRowPrice);

        var shop = (await client.GetWebshopsAsync(Stop)).ShouldHaveSingleItem();
        var settings = await client.GetSettingsAsync(shop.Id, Stop);
        settings.Currency.ShouldBe("EUR");
        settings.OrderStatus!.ShouldContain(s => s.Id == one.Status);
        (await client.GetPaymethodsAsync(Stop)).ShouldContain(p => p.Id == one.PaymethodId && p.CombinedName == one.Paymethod);

        var hook = await client.CreateWebhookAsync("orders.created", new Uri("https://hub.example.test/hooks/ccv/1"), Stop);
        hook.Key.ShouldNotBeNullOrEmpty();
        await client.UpdateWebhookAsync(hook.Id, isActive: false, Stop);
        (await client.GetWebhooksAsync(Stop)).ShouldHaveSingleItem().IsActive.ShouldBe(false);
        await client.DeleteWebhookAsync(hook.Id, Stop);
        (await client.GetWebhooksAsync(Stop)).ShouldBeEmpty();

        (await client.GetOrderAsync(424242, Stop)).ShouldBeNull();
        (await sandbox.ViolationsAsync())!["count"]!.GetValue<long>().ShouldBe(0, (await sandbox.ViolationsAsync())!.ToJsonString());
    }

    [Theory]
    [InlineData(CcvOrderSort.IdDescending)]
    [InlineData(CcvOrderSort.OrderNumber)]
    [InlineData(CcvOrderSort.OrderNumberDescending)]
    [InlineData(CcvOrderSort.CreateDate)]
    [InlineData(CcvOrderSort.CreateDateDescending)]
    public async Task Every_order_of_the_list_is_known_to_it(CcvOrderSort sort)
    {
        await using var sandbox = await Sandbox.StartAsync();
        var sold = await sandbox.SellAsync(3);

        var orders = await sandbox.Client().ListOrdersAsync(new CcvOrderFilter { Sort = sort }, Stop).ToListAsync(Stop);

        orders.Select(o => o.Id).Order().ShouldBe(sold);
        if (sort is CcvOrderSort.IdDescending or CcvOrderSort.OrderNumberDescending)
            orders[0].Id.ShouldBe(sold[^1]);
    }

    [Fact]
    public async Task A_wrong_key_pair_is_an_authentication_failure()
    {
        await using var sandbox = await Sandbox.StartAsync();

        (await FailureOf(sandbox.Client(c => c with { Secret = "wrong" }))).Reason.ShouldBe(FailureReason.Auth);
        (await FailureOf(sandbox.Client(c => c with { PublicKey = "wrong" }))).Reason.ShouldBe(FailureReason.Auth);
    }

    [Fact]
    public async Task A_clock_that_is_off_is_named()
    {
        await using var sandbox = await Sandbox.StartAsync(ourClock: new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(-30)));

        var failure = await FailureOf(sandbox.Client());

        failure.Reason.ShouldBe(FailureReason.Auth);
        failure.Advice.ShouldContain("off by 30 minutes");
    }

    [Theory]
    [InlineData("503")]
    [InlineData("drop")]
    [InlineData("garbage")]
    [InlineData("half-body")]
    public async Task A_read_comes_through_a_short_disturbance(string kind)
    {
        await using var sandbox = await Sandbox.StartAsync(validate: false);
        var sold = await sandbox.SellAsync(1);
        await sandbox.ControlAsync(HttpMethod.Post, "faults", $$"""{"kind":"{{kind}}","count":2}""");

        (await sandbox.Client().GetOrderAsync(sold[0], Stop))!.Id.ShouldBe(sold[0]);
    }

    [Fact]
    public async Task A_webhook_that_was_made_without_an_answer_is_an_unknown_outcome()
    {
        await using var sandbox = await Sandbox.StartAsync(validate: false);
        await sandbox.ControlAsync(HttpMethod.Post, "faults", """{"kind":"timeout-after-create","count":1}""");
        var client = sandbox.Client(c => c with { Timeout = TimeSpan.FromSeconds(3) });

        var failure = (await Should.ThrowAsync<UpstreamException>(
            () => client.CreateWebhookAsync("orders.created", new Uri("https://hub.example.test/"), Stop))).Failure;

        failure.Reason.ShouldBe(FailureReason.UnknownOutcome);
        (await client.GetWebhooksAsync(Stop)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task With_ccvs_own_limit_kept_on_our_side_nothing_is_ever_refused()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 15, 9, 0, 47, TimeSpan.Zero));
        await using var sandbox = await Sandbox.StartAsync(clock, validate: false);
        var sold = await sandbox.SellAsync(1);
        await sandbox.ControlAsync(HttpMethod.Put, "limits", """{"readsPerMinute":4}""");
        var client = sandbox.Client(c => c with { ReadsPerMinute = 4, Timeout = TimeSpan.FromHours(1) });

        var reads = Task.WhenAll(Enumerable.Range(0, 18).Select(_ => client.GetOrderAsync(sold[0], Stop)));
        while (!reads.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(0.5));
            await Task.WhenAny(reads, Task.Delay(TimeSpan.FromMilliseconds(2), Stop));
        }

        (await reads).ShouldAllBe(order => order!.Id == sold[0]);
        (await sandbox.StatsAsync())!["limited"]!.GetValue<long>().ShouldBe(0);
    }

    private static async Task<Failure> FailureOf(ICcvClient client) =>
        (await Should.ThrowAsync<UpstreamException>(() => client.GetWebshopsAsync(Stop))).Failure;
}
