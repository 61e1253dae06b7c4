using Contracts.Failures;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Time.Testing;
using Visma.Tests.Loopback;

namespace Visma.Tests;

public sealed class When_Visma_hands_out_tokens : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 9, 30, 12, 0, 0, TimeSpan.Zero));
    private LoopbackVisma _visma = null!;

    public async ValueTask InitializeAsync() => _visma = await LoopbackVisma.StartAsync(_time);

    public ValueTask DisposeAsync() => _visma.DisposeAsync();

    [Fact]
    public async Task It_asks_for_the_company_and_both_families_of_scopes()
    {
        await _visma.Client.GetBranchesAsync(Ct);

        var form = QueryHelpers.ParseQuery(_visma.TokenCalls.Single().Body);
        form["grant_type"].ToString().ShouldBe("client_credentials");
        form["client_id"].ToString().ShouldBe("till");
        form["client_secret"].ToString().ShouldBe("the-secret");
        form["tenant_id"].ToString().ShouldBe("11111111-2222-3333-4444-555555555555");
        form["scope"].ToString().Split(' ').ShouldBe(
            ["vismanet_erp_service_api:read", "vismanet_erp_service_api:create", "vismanet_erp_service_api:update", "visma.net.erp.salesorder:read", "visma.net.erp.salesorder:write"]);
    }

    [Fact]
    public async Task One_token_serves_many_callers_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _visma.Client.GetBranchesAsync(Ct)));

        _visma.TokenCalls.Count.ShouldBe(1);
        _visma.Calls.Count.ShouldBe(40);
        _visma.Calls.ShouldAllBe(call => call.Headers["Authorization"] == "Bearer token-1");
    }

    [Theory]
    [InlineData(3600, 3299, 3301)]
    [InlineData(100, 79, 81)]
    public async Task It_is_renewed_five_minutes_or_a_fifth_of_its_life_early(int life, int stillGood, int renewed)
    {
        _visma.TokenSeconds = life;
        await _visma.Client.GetBranchesAsync(Ct);

        _time.Advance(TimeSpan.FromSeconds(stillGood));
        await _visma.Client.GetBranchesAsync(Ct);
        _visma.TokenCalls.Count.ShouldBe(1);

        _time.Advance(TimeSpan.FromSeconds(renewed - stillGood));
        await _visma.Client.GetBranchesAsync(Ct);
        _visma.TokenCalls.Count.ShouldBe(2);
        _visma.Calls.Last().Headers["Authorization"].ShouldBe("Bearer token-2");
    }

    [Fact]
    public async Task A_token_that_is_still_good_bridges_an_outage_of_the_token_endpoint()
    {
        await _visma.Client.GetBranchesAsync(Ct);
        _time.Advance(TimeSpan.FromSeconds(3400));
        _visma.Token = Answers.Status(429, "{}", ("Retry-After", "60"));

        await _visma.Client.GetBranchesAsync(Ct);

        _visma.Calls.Last().Headers["Authorization"].ShouldBe("Bearer token-1");
    }

    [Fact]
    public async Task A_401_makes_it_sign_in_anew_and_repeat_even_a_create()
    {
        _visma.Answer = Answers.InTurn(Answers.Status(401), Answers.Created("/api/v3/SalesOrders/SO/000223"));

        (await _visma.Client.CreateSalesOrderAsync(Bodies.Order(), Ct)).Number.ShouldBe("000223");

        _visma.TokenCalls.Count.ShouldBe(2);
        _visma.Calls.Select(call => call.Headers["Authorization"]).ShouldBe(["Bearer token-1", "Bearer token-2"]);
        _visma.Calls.Last().Body.ShouldContain("POS-815");
    }

    [Fact]
    public async Task A_second_401_is_given_up()
    {
        _visma.Answer = Answers.Status(401);

        var failure = await LoopbackVisma.FailureOf(() => _visma.Client.GetBranchesAsync(Ct));

        failure.Reason.ShouldBe(FailureReason.Auth);
        _visma.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(400, "invalid_client", "secret")]
    [InlineData(401, "invalid_client", "secret")]
    [InlineData(400, "invalid_scope", "vismanet_erp_service_api:create")]
    [InlineData(400, "unauthorized_client", "App Store")]
    [InlineData(400, "something_else", "tenant id")]
    public async Task A_refusal_names_the_missing_thing_and_nothing_is_sent_with_it(int status, string error, string remedy)
    {
        _visma.Token = Answers.Status(status, $$"""{"error":"{{error}}"}""");

        var failure = await LoopbackVisma.FailureOf(() => _visma.Client.CreateSalesOrderAsync(Bodies.Order(), Ct));

        failure.Reason.ShouldBe(FailureReason.Auth);
        failure.Code.ShouldBe(error);
        failure.Advice.ShouldContain(remedy);
        $"{failure}".ShouldNotContain("the-secret");
        _visma.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_is_believed_for_a_while_and_asked_again_then()
    {
        _visma.Token = Answers.Status(400, """{"error":"invalid_client"}""");
        for (var order = 0; order < 20; order++)
            await LoopbackVisma.FailureOf(() => _visma.Client.GetBranchesAsync(Ct));
        _visma.TokenCalls.Count.ShouldBe(1);

        _time.Advance(TimeSpan.FromSeconds(31));
        await LoopbackVisma.FailureOf(() => _visma.Client.GetBranchesAsync(Ct));
        _visma.TokenCalls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_secret_is_tried_at_once()
    {
        _visma.Token = Answers.InTurn(Answers.Status(400, """{"error":"invalid_client"}"""), _visma.Token);
        await LoopbackVisma.FailureOf(() => _visma.Client.GetBranchesAsync(Ct));

        await _visma.ClientOf(_visma.Connection with { ClientSecret = "the right one" }).GetBranchesAsync(Ct);

        _visma.TokenCalls.Count.ShouldBe(2);
    }
}
