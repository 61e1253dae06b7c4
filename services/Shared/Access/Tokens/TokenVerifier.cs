using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Access.Tokens;

/// <summary>Says whose request it is, or that the token is none, is old, is for another request or was used before.</summary>
internal sealed class TokenVerifier
{
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };
    private readonly TokenValidationParameters _rules;
    private readonly UsedTokens _used;
    private readonly TimeProvider _clock;

    public TokenVerifier(IOptions<AccessOptions> options, UsedTokens used, TimeProvider clock)
    {
        _used = used;
        _clock = clock;
        string?[] keys = [options.Value.SigningKey, options.Value.PreviousSigningKey];
        _rules = new TokenValidationParameters
        {
            ValidIssuer = TokenClaims.Issuer,
            ValidAudience = TokenClaims.Audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = keys.OfType<string>().Select(AccessOptions.Key).ToList(),
            TryAllIssuerSigningKeys = true,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = IsAlive,
        };
    }

    /// <summary>The caller's principal; null where the token does not allow this request.</summary>
    public async Task<ClaimsPrincipal?> VerifyAsync(string token, string method, PathString path, string scheme)
    {
        var result = await _handler.ValidateTokenAsync(token, _rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
            return null;

        var said = result.ClaimsIdentity;
        if (said.FindFirst(TokenClaims.Method)?.Value != method
            || said.FindFirst(TokenClaims.Path)?.Value != path.Value
            || said.FindFirst(Caller.SubjectClaim)?.Value is not { Length: > 0 } subject
            || Roles.Parse(said.FindFirst(Caller.RoleClaim)?.Value) is not { } role
            || jwt.Id is not { Length: > 0 } id
            || !_used.TryUse(id))
        {
            return null;
        }

        var integrations = said.HasClaim(Caller.LimitedClaim, "1") ? said.FindAll(Caller.IntegrationClaim).Select(claim => claim.Value).ToList() : null;
        return new Caller(subject, role, integrations).ToPrincipal(scheme);
    }

    private bool IsAlive(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters rules)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return token is JsonWebToken jwt
            && until is { } end
            && end > now - TokenClaims.ClockSkew
            && jwt.IssuedAt <= now + TokenClaims.ClockSkew
            && end - jwt.IssuedAt <= TokenClaims.LongestLife;
    }
}
