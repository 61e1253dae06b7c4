using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace Integrations.Remote;

/// <summary>Asks SettingsService.</summary>
internal sealed class HttpSettingsSource(IHttpClientFactory clients, IOptions<SettingsOptions> options, TimeProvider clock) : ISettingsSource
{
    public const string ClientName = "settings";

    private const string Path = "internal/integrations";

    public async Task<SealedSettings?> FetchAsync(string? etag, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.Value.Url!, Path));
            if (etag is not null)
                request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(etag));
            using var response = await client.SendAsync(request, either.Token);
            if (response.StatusCode == HttpStatusCode.NotModified)
                return null;
            if (response.StatusCode != HttpStatusCode.OK || response.Headers.ETag is not { } given)
                throw new SettingsAwayException($"SettingsService answered with status {(int)response.StatusCode}");
            return new SealedSettings(given.Tag, await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (Exception e) when (e is HttpRequestException or IOException || e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new SettingsAwayException("SettingsService cannot be reached", e);
        }
    }
}
