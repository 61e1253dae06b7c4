using System.Net;
using global::ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;

namespace Access.Tests;

public sealed class When_a_service_is_wired
{
    private const string Older = "the-key-that-was-used-before-0123456789";

    [Fact]
    public async Task A_route_that_does_not_say_who_may_use_it_keeps_the_host_from_starting()
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => ClosedService.StartAsync(app =>
        {
            app.MapGet("/shut", () => "").RequireViewer();
            app.MapGet("/forgotten", () => "");
        }));

        failure.Message.ShouldContain("/forgotten");
        failure.Message.ShouldNotContain("/shut");
    }

    [Theory]
    [InlineData("", "Access:SigningKey is not set")]
    [InlineData("short", "Access:SigningKey is shorter than 32 bytes")]
    public async Task A_key_that_can_be_guessed_keeps_the_host_from_starting_and_is_not_told(string key, string expected)
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => ClosedService.StartAsync(key: key));

        failure.Message.ShouldContain(expected);
        failure.Message.ShouldNotContain("'short'");
    }

    [Fact]
    public async Task The_key_before_is_good_while_it_is_being_changed()
    {
        await using var changing = await ClosedService.StartAsync(previous: Older);
        await using var changed = await ClosedService.StartAsync();

        using var during = await changing.AskAsync("/read", changing.Token("/read", key: Older));
        using var after = await changed.AskAsync("/read", changed.Token("/read", key: Older));

        during.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void It_is_closed_in_one_call()
    {
        var builder = WebApplication.CreateBuilder([$"--Access:SigningKey={ClosedService.Key}"]);
        builder.AddServiceDefaults("test-service").AddAccess();

        Should.NotThrow(builder.Build);
    }
}
