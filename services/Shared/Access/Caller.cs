using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Access;

/// <summary>Who asks, and how far it may go. An endpoint gets it by taking a parameter of this type.</summary>
/// <param name="Subject">Who, for audits: <c>user:anna</c>, <c>key:webshop</c>, <c>service:order-service</c>; never a secret, at most 200 characters.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Integrations">The ids of the integrations it may touch; null: all there are and will be.</param>
public sealed record Caller(string Subject, Role Role, IReadOnlyList<string>? Integrations = null)
{
    internal const string SubjectClaim = "sub";
    internal const string RoleClaim = "role";
    internal const string IntegrationClaim = "int";

    // An empty list of integrations must not read as "all".
    internal const string LimitedClaim = "lim";

    /// <summary>Whether some integrations are none of its business.</summary>
    public bool IsLimited => Integrations is not null;

    /// <summary>Whether an integration is its business. Where it is not, answer as if there were no such integration.</summary>
    public bool MayTouch(string? integration) =>
        Integrations is null || (integration is not null && Integrations.Contains(integration, StringComparer.OrdinalIgnoreCase));

    /// <summary>The caller a request was authenticated as.</summary>
    /// <exception cref="InvalidOperationException">Nobody was: the route has no access rule.</exception>
    public static Caller Of(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.FindFirstValue(SubjectClaim) is { } subject && Roles.Parse(principal.FindFirstValue(RoleClaim)) is { } role
            ? new Caller(
                subject, role, principal.HasClaim(LimitedClaim, "1") ? [.. principal.FindAll(IntegrationClaim).Select(claim => claim.Value)] : null)
            : throw new InvalidOperationException("Nobody is signed in. Give the route an access rule, such as RequireViewer().");
    }

    /// <summary>Takes the caller from the request, for endpoints.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult<Caller?>(Of(context.User));
    }

    /// <summary>This caller as an authenticated principal.</summary>
    /// <param name="scheme">By which scheme it was authenticated.</param>
    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        var identity = new ClaimsIdentity(scheme, SubjectClaim, RoleClaim);
        identity.AddClaims([new Claim(SubjectClaim, Subject), new Claim(RoleClaim, Role.Word())]);
        if (Integrations is { } integrations)
            identity.AddClaims([new Claim(LimitedClaim, "1"), .. integrations.Select(integration => new Claim(IntegrationClaim, integration))]);
        return new ClaimsPrincipal(identity);
    }
}
