using Contracts.Failures;
using Microsoft.AspNetCore.Http;

namespace Ccv.Tests;

public sealed class When_answers_are_damaged : ClientTest
{
    [Fact]
    public async Task An_answer_signed_with_another_secret_is_refused_with_the_remedy()
    {
        Server.Answers((context, _) => CcvServer.SignedAsync(context, 200, """{"id":9}""", secret: "another"));

        var failure = await FailureOf(() => Server.Client().GetOrderAsync(9, Stop));

        failure.Reason.ShouldBe(FailureReason.Auth);
        failure.Advice.ShouldContain("secret");
        Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_unsigned_answer_is_refused_unless_the_connection_says_so()
    {
        Server.Answers((context, _) => context.Response.WriteAsync("""{"id":9}"""));

        (await FailureOf(() => Server.Client().GetOrderAsync(9, Stop))).Reason.ShouldBe(FailureReason.Auth);
        (await Server.Client(c => c with { VerifyResponses = false }).GetOrderAsync(9, Stop))!.Id.ShouldBe(9);
    }

    [Fact]
    public async Task An_empty_confirmation_with_a_wrong_signature_is_refused()
    {
        Server.Answers((context, _) => CcvServer.SignedAsync(context, 204, "", null, "another"));

        (await FailureOf(() => Server.Client().UpdateWebhookAsync(7, isActive: true, Stop))).Reason.ShouldBe(FailureReason.Auth);
    }

    [Theory]
    [InlineData("<html>Maintenance</html>")]
    [InlineData("""{"id":9,"customer":{"ema""")]
    [InlineData("")]
    public async Task A_read_is_made_again_after_rubbish_and_half_bodies(string damaged)
    {
        Server.Answers((context, call) => call < 3
            ? context.Response.WriteAsync(damaged)
            : CcvServer.SignedAsync(context, 200, """{"id":9}"""));

        (await Server.Client().GetOrderAsync(9, Stop))!.Id.ShouldBe(9);
        Server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_read_is_made_again_when_the_connection_breaks_in_the_middle()
    {
        Server.Answers(async (context, call) =>
        {
            if (call > 1)
            {
                await CcvServer.SignedAsync(context, 200, """{"id":9}""");
                return;
            }

            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("""{"id":9,""");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        (await Server.Client().GetOrderAsync(9, Stop))!.Id.ShouldBe(9);
    }

    [Theory]
    [InlineData("""{"status":503}""")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task A_read_gives_up_as_transient_after_four_tries(string body)
    {
        Server.Answers(503, body);

        (await FailureOf(() => Server.Client().GetOrderAsync(9, Stop))).Reason.ShouldBe(FailureReason.Transient);
        Server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_read_is_not_hurried_when_ccv_asks_for_a_long_pause()
    {
        Server.Answers((context, _) =>
        {
            context.Response.Headers.RetryAfter = "120";
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        var failure = await FailureOf(() => Server.Client().GetOrderAsync(9, Stop));

        failure.Reason.ShouldBe(FailureReason.Transient);
        failure.RetryAt.ShouldNotBeNull();
        Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(503, "<html>")]
    [InlineData(201, """{"id":7,"ke""")]
    public async Task A_write_without_a_clear_answer_is_never_made_again(int status, string body)
    {
        Server.Answers(status, body);

        var failure = await FailureOf(() => Server.Client().CreateWebhookAsync("orders.created", new Uri("https://hub.example.test/"), Stop));

        failure.Reason.ShouldBe(FailureReason.UnknownOutcome);
        Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_whose_connection_breaks_may_have_been_done()
    {
        Server.Answers((context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        (await FailureOf(() => Server.Client().UpdateWebhookAsync(7, isActive: true, Stop))).Reason.ShouldBe(FailureReason.UnknownOutcome);
        Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_that_nobody_listened_to_was_not_done()
    {
        var client = Server.Client(c => c with { BaseUrl = new Uri($"http://127.0.0.1:{TestKit.FreePort.Next()}") });

        (await FailureOf(() => client.UpdateWebhookAsync(7, isActive: true, Stop))).Reason.ShouldBe(FailureReason.Transient);
    }

    [Fact]
    public async Task A_host_without_an_address_is_transient_and_named()
    {
        var client = Server.Client(c => c with { BaseUrl = new Uri("http://no-such-shop.invalid") });

        var failure = await FailureOf(() => client.GetWebshopsAsync(Stop));

        failure.Reason.ShouldBe(FailureReason.Transient);
        failure.Message.ShouldContain("no-such-shop.invalid");
    }

    [Fact]
    public async Task Silence_is_transient_for_a_read_and_unclear_for_a_write()
    {
        Server.Answers((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var client = Server.Client(c => c with { Timeout = TimeSpan.FromMilliseconds(300) });

        (await FailureOf(() => client.GetOrderAsync(9, Stop))).Reason.ShouldBe(FailureReason.Transient);
        (await FailureOf(() => client.UpdateWebhookAsync(7, isActive: true, Stop))).Reason.ShouldBe(FailureReason.UnknownOutcome);
        Server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Giving_up_is_a_cancellation_and_no_failure()
    {
        using var cancel = new CancellationTokenSource();
        Server.Answers(async (context, _) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await Should.ThrowAsync<OperationCanceledException>(() => Server.Client().GetOrderAsync(9, cancel.Token));
    }

    [Fact]
    public async Task A_form_never_seen_is_reported_without_quoting_the_document()
    {
        Server.Answers(200, """{"id":9,"customer":{"email":{"jan@example.test":1}}}""");

        var failure = await FailureOf(() => Server.Client().GetOrderAsync(9, Stop));

        failure.Reason.ShouldBe(FailureReason.Bug);
        failure.ToString().ShouldNotContain("jan@");
        Server.Requests.Count.ShouldBe(1);
    }
}
