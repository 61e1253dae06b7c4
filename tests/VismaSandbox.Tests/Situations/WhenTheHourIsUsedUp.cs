using System.Net;

namespace VismaSandbox.Tests.Situations;

public sealed class WhenTheHourIsUsedUp
{
    [Fact]
    public async Task Calls_are_refused_until_the_window_starts_over()
    {
        await using var sandbox = await RunningSandbox.StartAsync(options => options.CallsPerHour = 3);
        for (var left = 2; left >= 0; left--)
        {
            var answer = await sandbox.Http.GetAsync("/v1/branch");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("X-RateLimit-Limit").Single().ShouldBe("3");
            answer.Headers.GetValues("X-RateLimit-Remaining").Single().ShouldBe(left.ToString());
        }

        sandbox.Clock.Advance(TimeSpan.FromMinutes(10));
        var refused = await sandbox.Http.GetAsync("/api/v3/SalesOrders");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(50));
        refused.Headers.GetValues("X-RateLimit-Reset").Single().ShouldBe("3000");
        (await sandbox.GetAsync("/_control/stats")).GetProperty("limited").GetInt32().ShouldBe(1);

        sandbox.Clock.Advance(TimeSpan.FromMinutes(50));
        await sandbox.SignInAsync();
        (await sandbox.Http.GetAsync("/v1/branch")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_limit_can_be_lifted_and_set_while_it_runs()
    {
        await using var sandbox = await RunningSandbox.StartAsync(options => options.CallsPerHour = 1);
        await sandbox.SendAsync(HttpMethod.Put, "/_control/limits", """{"enabled":false}""");
        for (var i = 0; i < 5; i++)
        {
            (await sandbox.Http.GetAsync("/v1/branch")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var changed = await sandbox.SendAsync(HttpMethod.Put, "/_control/limits", """{"enabled":true,"perHour":2}""");
        (await RunningSandbox.JsonAsync(changed)).GetProperty("perHour").GetInt32().ShouldBe(2);
        (await sandbox.SendAsync(HttpMethod.Put, "/_control/limits", """{"perhours":2}""")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
