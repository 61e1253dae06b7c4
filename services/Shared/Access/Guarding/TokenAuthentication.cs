using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using Access.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Access.Guarding;

/// <summary>Knows a caller by the gateway's token, and by nothing else.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenVerifier tokens, IProblemDetailsService problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "gateway-token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header) || header is not { Scheme: "Bearer", Parameter: { } token })
            return AuthenticateResult.NoResult();

        return await tokens.VerifyAsync(token, Request.Method, Request.Path, Name) is { } principal
            ? AuthenticateResult.Success(new AuthenticationTicket(principal, Name))
            : AuthenticateResult.Fail("The token does not allow this request.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => RefuseAsync(
        StatusCodes.Status401Unauthorized, "Not through the gateway", "This service answers the gateway only. Ask the gateway, with an API key or signed in.");

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => RefuseAsync(
        StatusCodes.Status403Forbidden, "Not allowed", Asked() is { } role
            ? $"This needs the role {role.Word()}. Let an admin give it to you, or use a key that has it."
            : "Nobody may do this from outside.");

    private Role? Asked() => Context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>()
        .Select(rule => Roles.Parse(rule.Policy)).Where(role => role is not null).Max();

    private async Task RefuseAsync(int status, string title, string detail)
    {
        Response.StatusCode = status;
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = Context, ProblemDetails = { Status = status, Title = title, Detail = detail } });
    }
}
