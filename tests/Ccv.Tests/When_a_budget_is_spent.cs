using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Upstream;

namespace Ccv.Tests;

public sealed class When_a_budget_is_spent
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_collection_stays_closed_for_a_minute_for_every_client_of_the_key_pair()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await CcvServer.StartAsync(clock);
        server.Answers((context, call) => call == 1
            ? CcvServer.SignedAsync(context, 429, """{"status":429,"code":"429.10"}""")
            : CcvServer.SignedAsync(context, 200, """{"id":9,"items":[]}"""));
        await Should.ThrowAsync<UpstreamException>(() => server.Client().GetOrderAsync(9, Stop));

        var waiting = server.Client().GetOrderAsync(9, Stop);
        await server.Client().GetOrderRowsAsync(9, Stop);
        waiting.IsCompleted.ShouldBeFalse();
        server.Requests.Count.ShouldBe(2);

        clock.Advance(TimeSpan.FromSeconds(61));
        (await waiting)!.Id.ShouldBe(9);
    }

    [Fact]
    public async Task The_total_limit_closes_every_collection()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await CcvServer.StartAsync(clock);
        server.Answers((context, call) => call == 1
            ? CcvServer.SignedAsync(context, 429, """{"status":429,"code":"429.11"}""")
            : CcvServer.SignedAsync(context, 200, """{"items":[]}"""));
        await Should.ThrowAsync<UpstreamException>(() => server.Client().GetOrderAsync(9, Stop));

        var waiting = server.Client().GetPaymethodsAsync(Stop);
        waiting.IsCompleted.ShouldBeFalse();

        clock.Advance(TimeSpan.FromSeconds(61));
        await waiting;
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Our_own_limit_keeps_calls_back_before_ccv_has_to()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await CcvServer.StartAsync(clock);
        server.Answers(200, """{"id":9}""");
        var client = server.Client(c => c with { ReadsPerMinute = 2 });
        await client.GetOrderAsync(9, Stop);
        await client.GetOrderAsync(9, Stop);

        var third = client.GetOrderAsync(9, Stop);
        third.IsCompleted.ShouldBeFalse();
        server.Requests.Count.ShouldBe(2);

        clock.Advance(TimeSpan.FromSeconds(62));
        await third;
    }

    [Fact]
    public async Task Each_try_counts_as_a_call()
    {
        using var calls = new CallListener();
        await using var server = await CcvServer.StartAsync();
        server.Answers((context, call) => call == 1
            ? context.Response.WriteAsync("<html>")
            : CcvServer.SignedAsync(context, 404, ""));

        (await server.Client().GetOrderAsync(9, Stop)).ShouldBeNull();

        calls.Of(server).ShouldBe(["ccv GET orders 200", "ccv GET orders 404"]);
    }
}
