using System.Net.Http.Headers;
using Access;
using Access.Tokens;
using Microsoft.AspNetCore.Http;

namespace SettingsService.Tests;

/// <summary>Asks as the gateway does: a fresh token for each request.</summary>
internal sealed class AsGateway(TokenIssuer tokens, Caller caller) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = PathString.FromUriComponent(request.RequestUri!);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Issue(caller, request.Method.Method, path));
        return base.SendAsync(request, cancellationToken);
    }
}
