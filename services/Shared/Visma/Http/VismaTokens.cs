using Contracts.Failures;
using Duende.IdentityModel.Client;
using Upstream;
using Visma.Errors;

namespace Visma.Http;

/// <summary>The access token of one application, company and set of scopes: kept, renewed early, fetched by one caller while the others wait.</summary>
internal sealed class VismaTokens(VismaConnection connection, IHttpClientFactory clients, TimeProvider time)
{
    public const string ClientName = "visma-connect";

    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(5);

    /// <summary>How long a refusal is believed, so that a wrong secret does not knock at the door once an order.</summary>
    private static readonly TimeSpan RefusalHolds = TimeSpan.FromSeconds(30);

    private sealed record Token(string Value, DateTimeOffset RenewAt, DateTimeOffset ExpiresAt);

    private volatile Token? _token;
    private (Failure Failure, DateTimeOffset Until)? _refused;

    /// <summary>A token that is good for a while.</summary>
    /// <param name="refused">A token that Visma did not take, so that it is replaced; null to take the kept one.</param>
    /// <param name="ct">Stops the wait.</param>
    /// <exception cref="UpstreamException">None could be had; never <see cref="FailureReason.UnknownOutcome"/>.</exception>
    public async Task<string> GetAsync(string? refused, CancellationToken ct)
    {
        if (Kept(refused) is { } kept)
            return kept;

        await Fetching.WaitAsync(ct);
        try
        {
            return Kept(refused) ?? await FetchAsync(refused, ct);
        }
        finally
        {
            Fetching.Release();
        }
    }

    /// <summary>Never disposed: it has no wait handle and lives as long as the process.</summary>
    private SemaphoreSlim Fetching { get; } = new(1);

    private string? Kept(string? refused) =>
        _token is { } token && token.Value != refused && time.GetUtcNow() < token.RenewAt ? token.Value : null;

    private async Task<string> FetchAsync(string? refused, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (_refused is { } refusal && refusal.Until > now && !Circuit.IsInsisted)
            throw new UpstreamException(refusal.Failure with { RetryAt = refusal.Until });

        try
        {
            var token = await RequestAsync(ct);
            _token = token;
            _refused = null;
            return token.Value;
        }
        catch (UpstreamException failed) when (failed.Failure.Reason == FailureReason.Auth)
        {
            _refused = (failed.Failure, now + RefusalHolds);
            throw;
        }
        catch (UpstreamException failed) when (
            failed.Failure.RetryCanHelp && _token is { } old && old.Value != refused && now < old.ExpiresAt)
        {
            // Renewing early pays off here: Visma Connect is away for a moment, the old token is still good.
            return old.Value;
        }
    }

    private async Task<Token> RequestAsync(CancellationToken ct)
    {
        using var client = clients.CreateClient(ClientName);
        using var request = new ClientCredentialsTokenRequest
        {
            Address = connection.TokenUrl.AbsoluteUri,
            ClientId = connection.ClientId,
            ClientSecret = connection.ClientSecret,
            Scope = connection.Scopes,
            ClientCredentialStyle = ClientCredentialStyle.PostBody,
            Parameters = { { "tenant_id", connection.TenantId } },
        };
        request.Headers.TryAddWithoutValidation("User-Agent", connection.UserAgent);

        var asked = time.GetUtcNow();
        using var patience = new CancellationTokenSource(connection.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        TokenResponse answer;
        try
        {
            answer = await client.RequestClientCredentialsTokenAsync(request, either.Token);
        }
        catch (Exception failed) when (!ct.IsCancellationRequested && failed is OperationCanceledException or HttpRequestException or IOException)
        {
            throw new UpstreamException(TokenErrors.Unreachable(connection), failed);
        }

        ct.ThrowIfCancellationRequested();
        if (answer.IsError || string.IsNullOrEmpty(answer.AccessToken))
            throw new UpstreamException(TokenErrors.Of(answer, connection, time), answer.Exception);

        var life = TimeSpan.FromSeconds(Math.Max(answer.ExpiresIn, 0));
        var margin = life / 5 < LongestMargin ? life / 5 : LongestMargin;
        return new(answer.AccessToken, asked + life - margin, asked + life);
    }
}
