using System.Net;

namespace VismaSandbox.Tests.Situations;

public sealed class WhenAClientSignsIn
{
    [Theory]
    [InlineData("other", "sandbox-secret", "11111111-1111-1111-1111-111111111111", "vismanet_erp_service_api:read", "client_credentials", "invalid_client")]
    [InlineData("sandbox-client", "wrong", "11111111-1111-1111-1111-111111111111", "vismanet_erp_service_api:read", "client_credentials", "invalid_client")]
    [InlineData("sandbox-client", "sandbox-secret", "22222222-1111-1111-1111-111111111111", "vismanet_erp_service_api:read", "client_credentials", "invalid_request")]
    [InlineData("sandbox-client", "sandbox-secret", "11111111-1111-1111-1111-111111111111", "everything", "client_credentials", "invalid_scope")]
    [InlineData("sandbox-client", "sandbox-secret", "11111111-1111-1111-1111-111111111111", "vismanet_erp_service_api:read", "password", "unsupported_grant_type")]
    public async Task What_is_wrong_is_told_as_an_oauth_error(string id, string secret, string tenant, string scope, string grant, string error)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var answer = await sandbox.TokenAsync(id, secret, tenant, scope, grant);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningSandbox.JsonAsync(answer)).GetProperty("error").GetString().ShouldBe(error);
    }

    [Fact]
    public async Task A_token_ends_when_it_said_it_would()
    {
        await using var sandbox = await RunningSandbox.StartAsync(options => options.TokenLifetime = TimeSpan.FromSeconds(30));
        (await sandbox.Http.GetAsync("/v1/branch")).StatusCode.ShouldBe(HttpStatusCode.OK);
        sandbox.Clock.Advance(TimeSpan.FromSeconds(31));
        (await sandbox.Http.GetAsync("/v1/branch")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Http.DefaultRequestHeaders.Authorization = new("Bearer", "made.up.token");
        (await sandbox.Http.GetAsync("/v1/customer")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await sandbox.Http.GetAsync("/api/v3/SalesOrders")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Each_service_and_verb_wants_its_own_scope()
    {
        await using var sandbox = await RunningSandbox.StartAsync(scopes: "vismanet_erp_service_api:read visma.net.erp.salesorder:write");
        (await sandbox.Http.GetAsync("/v1/customer")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sandbox.PostAsync("/v1/customer", "{}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await sandbox.SendAsync(HttpMethod.Put, "/v1/customer/10001", "{}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await sandbox.Http.GetAsync("/api/v3/SalesOrders")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await sandbox.PostAsync("/api/v3/SalesOrders", "{}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
