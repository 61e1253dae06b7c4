using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace Access.Tokens;

/// <summary>Puts a fresh token of a service on each request it makes to another.</summary>
internal sealed class ServiceTokenHandler(TokenIssuer tokens, string service) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var caller = new Caller($"service:{service}", Role.Service);
        var path = PathString.FromUriComponent(request.RequestUri!);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Issue(caller, request.Method.Method, path));
        return base.SendAsync(request, cancellationToken);
    }
}
