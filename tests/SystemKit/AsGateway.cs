using System.Net.Http.Headers;
using Access;
using Access.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SystemKit;

/// <summary>Asks a service as the gateway does: a fresh token for each request.</summary>
internal sealed class AsGateway(TokenIssuer tokens, Caller caller) : DelegatingHandler(new SocketsHttpHandler())
{
    public static HttpClient Client(Uri service, string signingKey) => new(new AsGateway(
        new TokenIssuer(Options.Create(new AccessOptions { SigningKey = signingKey }), TimeProvider.System), new Caller("user:anna", Role.Admin)))
    {
        BaseAddress = service,
        Timeout = TimeSpan.FromMinutes(1),
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = PathString.FromUriComponent(request.RequestUri!);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Issue(caller, request.Method.Method, path));
        return base.SendAsync(request, cancellationToken);
    }
}
