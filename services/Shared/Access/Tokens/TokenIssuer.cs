using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Access.Tokens;

/// <summary>Signs what one caller may ask a service for once: a JWT (HS256) for one method and one path, good for half a minute.</summary>
public sealed class TokenIssuer(IOptions<AccessOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials = new(AccessOptions.Key(options.Value.SigningKey!), SecurityAlgorithms.HmacSha256);

    /// <summary>A token for one request.</summary>
    /// <param name="caller">On whose behalf.</param>
    /// <param name="method">The request's method.</param>
    /// <param name="path">The request's path, decoded, without the query.</param>
    public string Issue(Caller caller, string method, PathString path)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var now = clock.GetUtcNow();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Caller.SubjectClaim] = caller.Subject,
            [Caller.RoleClaim] = caller.Role.Word(),
            [TokenClaims.Method] = method,
            [TokenClaims.Path] = path.Value ?? "/",
            [TokenClaims.Id] = Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture),
        };
        if (caller.Integrations is { } integrations)
        {
            claims[Caller.LimitedClaim] = "1";
            claims[Caller.IntegrationClaim] = integrations;
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = TokenClaims.Issuer,
            Audience = TokenClaims.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            Claims = claims,
            SigningCredentials = _credentials,
        });
    }
}
