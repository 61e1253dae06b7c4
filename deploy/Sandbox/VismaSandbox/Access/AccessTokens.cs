using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace VismaSandbox.Access;

/// <summary>What a token allows and until when.</summary>
internal sealed record Grant(string[] Scopes, DateTimeOffset Expires)
{
    public bool Allows(string scope) => Scopes.Contains(scope, StringComparer.Ordinal);
}

/// <summary>Signed tokens, so that a restarted sandbox honours those it gave out before, as the real service would.</summary>
internal sealed class AccessTokens(VismaSandboxOptions options, TimeProvider time)
{
    private volatile byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes($"{options.ClientSecret}|{options.TenantId}"));
    private readonly ConcurrentDictionary<string, Grant> _known = new(StringComparer.Ordinal);
    private readonly string _head = Encode("""{"alg":"HS256","typ":"at+jwt"}"""u8);

    public string Issue(string[] scopes)
    {
        var expires = time.GetUtcNow() + options.TokenLifetime;
        var payload = JsonSerializer.SerializeToUtf8Bytes(new
        {
            iss = "https://connect.visma.com",
            client_id = options.ClientId,
            tenant_id = options.TenantId,
            scope = scopes,
            exp = expires.ToUnixTimeSeconds(),
            jti = Convert.ToHexString(RandomNumberGenerator.GetBytes(8)),
        });
        var text = $"{_head}.{Encode(payload)}";
        return $"{text}.{Sign(text)}";
    }

    /// <summary>No token that is out is good any longer.</summary>
    public void Revoke()
    {
        _key = RandomNumberGenerator.GetBytes(32);
        _known.Clear();
    }

    /// <summary>The grant of a token that is genuine and not over yet.</summary>
    public Grant? Read(string token)
    {
        if (!_known.TryGetValue(token, out var grant))
        {
            grant = Parse(token);
            if (grant is null)
            {
                return null;
            }

            // Short-lived tokens pile up in long tests; a clean slate costs one signature check each.
            if (_known.Count > 10_000)
            {
                _known.Clear();
            }

            _known[token] = grant;
        }

        return grant.Expires > time.GetUtcNow() ? grant : null;
    }

    private Grant? Parse(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Sign($"{parts[0]}.{parts[1]}")), Encoding.ASCII.GetBytes(parts[2])))
        {
            return null;
        }

        using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        var scopes = payload.RootElement.GetProperty("scope").EnumerateArray().Select(scope => scope.GetString()!).ToArray();
        return new(scopes, DateTimeOffset.FromUnixTimeSeconds(payload.RootElement.GetProperty("exp").GetInt64()));
    }

    private string Sign(string text) => Encode(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(text)));

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
