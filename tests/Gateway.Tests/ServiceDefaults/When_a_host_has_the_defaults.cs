using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using global::ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gateway.Tests.ServiceDefaults;

public sealed class When_a_host_has_the_defaults : IAsyncLifetime
{
    private RunningHost host = null!;

    private enum Colour
    {
        DarkRed,
    }

    public async ValueTask InitializeAsync() => host = await RunningHost.StartAsync(
        builder =>
        {
            builder.AddServiceDefaults("test-service");
            builder.Services.AddHealthChecks().AddCheck("database", () => HealthCheckResult.Unhealthy("The database does not answer."));
        },
        app =>
        {
            app.MapServiceDefaults();
            app.MapPost("/paint", (Paint paint) => paint);
            app.MapGet("/broken", string () => throw new InvalidOperationException("internal secret"));
        });

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task It_is_live_although_a_check_fails()
    {
        using var answer = await host.Client.GetAsync("/health/live");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_is_not_ready_and_says_which_check_fails_and_why()
    {
        using var answer = await host.Client.GetAsync("/health/ready");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(
            """{"status":"unhealthy","checks":{"database":{"status":"unhealthy","detail":"The database does not answer."}}}""");
    }

    [Fact]
    public async Task It_does_not_tell_which_server_it_is()
    {
        using var answer = await host.Client.GetAsync("/health/live");

        answer.Headers.Server.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_reads_and_writes_enums_as_words()
    {
        var (status, body) = await PostAsync("""{"colour":"dark-red","litres":2}""");

        status.ShouldBe(HttpStatusCode.OK);
        body.ToJsonString().ShouldBe("""{"colour":"dark-red","litres":2}""");
    }

    [Theory]
    [InlineData("""{"colour":0,"litres":2}""", "colour")]
    [InlineData("""{"colour":"dark-red"}""", "litres")]
    [InlineData("""{"colour":"dark-red","litres":"2"}""", "litres")]
    [InlineData("""{"colour":"dark-red","litres":2,"coats":3}""", "coats")]
    [InlineData("""{"colour":"dark-red","litres":2,"litres":3}""", "litres")]
    public async Task It_refuses_a_body_it_would_misread_and_names_the_field(string sent, string field)
    {
        var (status, problem) = await PostAsync(sent);

        status.ShouldBe(HttpStatusCode.BadRequest);
        problem["detail"]!.GetValue<string>().ShouldContain(field);
        problem["service"]!.GetValue<string>().ShouldBe("test-service");
        problem["traceId"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task It_answers_an_unhandled_failure_with_a_problem_that_tells_nothing_of_the_inside()
    {
        using var answer = await host.Client.GetAsync("/broken");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("internal secret");
    }

    [Fact]
    public async Task It_answers_an_unknown_path_with_a_problem()
    {
        using var answer = await host.Client.GetAsync("/nowhere");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await host.Client.PostAsync("/paint", content);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private sealed record Paint(Colour Colour, int Litres);
}
