namespace Access.Tokens;

/// <summary>What stands in a token beside the caller.</summary>
internal static class TokenClaims
{
    public const string Issuer = "tillbridge";
    public const string Audience = "tillbridge-services";
    public const string Id = "jti";
    public const string Method = "htm";
    public const string Path = "htp";

    /// <summary>Longer than this no token lives, whatever it says.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(60);

    /// <summary>How far the clocks of two machines may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);
}
