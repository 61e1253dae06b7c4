using Contracts.Failures;

namespace Ccv.Tests;

public sealed class When_ccv_refuses : ClientTest
{
    [Theory]
    [InlineData(401, null, FailureReason.Auth)]
    [InlineData(403, null, FailureReason.Auth)]
    [InlineData(404, "404.20", FailureReason.Configuration)]
    [InlineData(404, null, FailureReason.Missing)]
    [InlineData(405, "405.10", FailureReason.Configuration)]
    [InlineData(400, null, FailureReason.Validation)]
    [InlineData(429, "429.10", FailureReason.RateLimit)]
    [InlineData(429, null, FailureReason.RateLimit)]
    [InlineData(500, "500.10", FailureReason.RateLimit)]
    [InlineData(500, "500.20", FailureReason.Validation)]
    [InlineData(500, "500.25", FailureReason.Validation)]
    [InlineData(500, "500.40", FailureReason.Conflict)]
    [InlineData(500, "500.50", FailureReason.Validation)]
    [InlineData(500, "500.60", FailureReason.Configuration)]
    [InlineData(500, "500.70", FailureReason.Configuration)]
    [InlineData(500, "500.80", FailureReason.Validation)]
    [InlineData(500, "500.90", FailureReason.Configuration)]
    [InlineData(501, "501.30", FailureReason.Configuration)]
    [InlineData(302, null, FailureReason.Configuration)]
    public async Task The_code_decides_and_nothing_is_tried_again(int status, string? code, FailureReason reason)
    {
        Server.Answers(status, $$"""{"status":{{status}}{{(code is null ? "" : $",\"code\":\"{code}\"")}},"developermessage":"Own\nwords for jan@example.test"}""");

        var failure = await FailureOf(() => Server.Client().GetSettingsAsync(3, Stop));

        failure.Reason.ShouldBe(reason);
        if (code is not null)
            failure.Code.ShouldBe(code);
        failure.Message.ShouldContain("CCV");
        failure.Message.ShouldContain("settings");
        failure.Advice.ShouldNotBeEmpty();
        Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Its_own_words_are_kept_in_one_line_without_e_mail_addresses()
    {
        Server.Answers(400, """{"status":400,"developermessage":"Own\nwords for jan@example.test"}""");

        (await FailureOf(() => Server.Client().GetSettingsAsync(3, Stop))).UpstreamText.ShouldBe("Own words for (e-mail)");
    }

    [Fact]
    public async Task An_order_that_does_not_exist_is_null_but_its_rows_fail_as_missing()
    {
        Server.Answers(404, "", null);

        (await Server.Client().GetOrderAsync(9, Stop)).ShouldBeNull();
        var failure = await FailureOf(() => Server.Client().GetOrderRowsAsync(9, Stop));

        failure.Reason.ShouldBe(FailureReason.Missing);
        failure.Message.ShouldContain("order 9");
    }

    [Fact]
    public async Task A_web_page_saying_not_found_does_not_pass_for_a_missing_order()
    {
        Server.Answers(404, "<html>nothing here</html>", "text/html");

        (await FailureOf(() => Server.Client().GetOrderAsync(9, Stop))).Reason.ShouldBe(FailureReason.Configuration);
    }

    [Fact]
    public async Task A_code_that_contradicts_the_status_wins()
    {
        Server.Answers(500, """{"status":429,"code":"429.10"}""");

        (await FailureOf(() => Server.Client().GetOrderAsync(9, Stop))).Reason.ShouldBe(FailureReason.RateLimit);
    }

    [Fact]
    public async Task A_code_sent_as_a_number_is_read()
    {
        Server.Answers(500, """{"status":500,"code":500.60}""");

        (await FailureOf(() => Server.Client().GetOrderAsync(9, Stop))).Code.ShouldBe("500.60");
    }

    [Fact]
    public async Task A_spent_budget_names_the_time_of_the_next_try()
    {
        var now = TimeProvider.System.GetUtcNow();
        Server.Answers(429, """{"status":429,"code":"429.10"}""");
        (await FailureOf(() => Server.Client().GetOrderAsync(9, Stop))).RetryAt!.Value.ShouldBe(now.AddSeconds(60), TimeSpan.FromSeconds(15));

        Server.Answers((context, _) =>
        {
            context.Response.Headers.RetryAfter = "600";
            return CcvServer.SignedAsync(context, 429, "");
        });
        (await FailureOf(() => Server.Client().GetWebshopsAsync(Stop))).RetryAt!.Value.ShouldBe(now.AddSeconds(600), TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_wrong_clock_is_named_beside_the_keys()
    {
        Server.Answers((context, _) =>
        {
            context.Response.Headers.Date = TimeProvider.System.GetUtcNow().AddMinutes(-22).ToString("R");
            return CcvServer.SignedAsync(context, 401, """{"status":401}""");
        });

        var advice = (await FailureOf(() => Server.Client().GetWebshopsAsync(Stop))).Advice;

        advice.ShouldContain("secret");
        advice.ShouldContain("off by 22 minutes");
    }

    [Fact]
    public async Task The_address_a_redirect_points_to_is_named_and_not_followed()
    {
        Server.Answers((context, _) =>
        {
            context.Response.Redirect("https://www.pos.example.test/api/rest/v1/webshops/?x=1");
            return Task.CompletedTask;
        });

        (await FailureOf(() => Server.Client().GetWebshopsAsync(Stop))).Advice.ShouldContain("https://www.pos.example.test)");
        Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "s", "https://pos.example.test")]
    [InlineData("p p", "s", "https://pos.example.test")]
    [InlineData("pé", "s", "https://pos.example.test")]
    [InlineData("p", " s", "https://pos.example.test")]
    [InlineData("p", "s", "ftp://pos.example.test")]
    public async Task Settings_that_can_never_work_are_refused_before_a_call(string publicKey, string secret, string address)
    {
        var connection = new CcvConnection { BaseUrl = new Uri(address), PublicKey = publicKey, Secret = secret };

        (await FailureOf(() => Task.FromResult(Server.Factory.For(connection)))).Reason.ShouldBe(FailureReason.Configuration);
    }
}
