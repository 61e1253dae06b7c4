using System.Net;
using System.Text;
using CcvSandbox.Api;
using Microsoft.Extensions.Time.Testing;

namespace CcvSandbox.Tests;

public sealed class When_a_call_is_signed
{
    private readonly FakeTimeProvider _clock = new(new(2026, 1, 15, 10, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("GET", "/api/rest/v1/orders/?start=0&size=50", "", "a6475b3a786d97652e4cf75559f7df4d5367162e5b3c136a0ae4b3afd8f0b94b61cf3d371b7088af53d83ade42cb7718bd0b062fde431cafe04fd92db0d62f37")]
    [InlineData("PATCH", "/api/rest/v1/products/42/", """{"stock":7}""", "f6c7250a5cdd9ea9764af6b73345336f09e1c5c8e9c2d716e4938571e216bab8cbd5a19dd3150952018265e4eed784e0c2ba1bfe21303e0825355bd194ea3c8c")]
    public void the_hash_is_that_of_the_published_vectors(string method, string uri, string body, string hash) =>
        new CcvSignature("public-123", "secret-456").Compute(method, uri, Encoding.UTF8.GetBytes(body), "2026-01-15T10:30:00Z").ShouldBe(hash);

    [Theory]
    [InlineData("2026-01-15T10:30:00Z")]
    [InlineData("2026-01-15T10:30:00+00:00")]
    [InlineData("2026-01-15T10:30:00+0000")]
    [InlineData("2026-01-15T10:30:00.123Z")]
    [InlineData("2026-01-15T10:25:01Z")]
    [InlineData("2026-01-15T10:34:59Z")]
    public async Task every_form_of_a_fresh_date_is_accepted(string date)
    {
        await using var till = await TillServer.StartAsync(time: _clock);
        var answer = await till.Http.SendAsync(till.Signed(HttpMethod.Get, "/api/rest/v1/webshops/", date: date));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("2026-01-15T10:24:59Z", "behind")]
    [InlineData("2026-01-15T10:35:01Z", "ahead")]
    [InlineData("yesterday", "ISO 8601")]
    public async Task a_stale_or_strange_date_is_refused_and_named(string date, string word)
    {
        await using var till = await TillServer.StartAsync(time: _clock);
        await ShouldRefuse(till, till.Signed(HttpMethod.Get, "/api/rest/v1/webshops/", date: date), word);
    }

    [Fact]
    public async Task another_key_a_wrong_hash_and_missing_headers_are_told_apart()
    {
        await using var till = await TillServer.StartAsync(time: _clock);

        var stranger = till.Signed(HttpMethod.Get, "/api/rest/v1/orders/");
        stranger.Headers.Remove("x-public");
        stranger.Headers.Add("x-public", "somebody-else");
        await ShouldRefuse(till, stranger, "public key");

        var otherQuery = till.Signed(HttpMethod.Get, "/api/rest/v1/orders/?size=1");
        otherQuery.RequestUri = new("/api/rest/v1/orders/?size=2", UriKind.Relative);
        await ShouldRefuse(till, otherQuery, "x-hash does not match");

        var otherBody = till.Signed(HttpMethod.Post, "/api/rest/v1/orders/", "{}");
        otherBody.Content = new StringContent("{ }");
        await ShouldRefuse(till, otherBody, "x-hash does not match");

        var upper = till.Signed(HttpMethod.Get, "/api/rest/v1/orders/");
        var hash = upper.Headers.GetValues("x-hash").Single();
        upper.Headers.Remove("x-hash");
        upper.Headers.Add("x-hash", hash.ToUpperInvariant());
        await ShouldRefuse(till, upper, "lower-case");

        await ShouldRefuse(till, new(HttpMethod.Get, "/api/rest/v1/orders/"), "x-public is missing");
    }

    [Fact]
    public async Task a_success_is_signed_back_an_empty_one_too()
    {
        await using var till = await TillServer.StartAsync(time: _clock);
        var id = (long)(await till.SellAsync())["orders"]![0]!["id"]!;
        var uri = $"/api/rest/v1/orders/{id}/";
        foreach (var request in new[] { till.Signed(HttpMethod.Get, uri), till.Signed(HttpMethod.Patch, uri, """{"status":5}""") })
        {
            var answer = await till.Http.SendAsync(request);
            answer.IsSuccessStatusCode.ShouldBeTrue();
            var body = await answer.Content.ReadAsByteArrayAsync();
            var date = answer.Headers.GetValues("x-date").Single();
            answer.Headers.GetValues("x-hash").Single().ShouldBe(till.Signature.Compute(request.Method.Method, uri, body, date));
        }
    }

    [Fact]
    public async Task the_statuses_of_refusals_are_settings()
    {
        await using var till = await TillServer.StartAsync(options => options.Errors.BadSignatureStatus = 403);
        var request = till.Signed(HttpMethod.Get, "/api/rest/v1/orders/");
        request.RequestUri = new("/api/rest/v1/orders", UriKind.Relative);
        (await till.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task ShouldRefuse(TillServer till, HttpRequestMessage request, string word)
    {
        var answer = await till.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var body = await TillServer.JsonOf(answer);
        ((int)body["status"]!).ShouldBe(401);
        ((string)body["developermessage"]!).ShouldContain(word);
    }
}
