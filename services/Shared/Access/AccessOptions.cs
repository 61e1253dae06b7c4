using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Access;

/// <summary>The configuration section <c>Access</c>: the secret the gateway and all services share.</summary>
public sealed class AccessOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Access";

    /// <summary>The least bytes a key has.</summary>
    public const int ShortestKey = 32;

    /// <summary>Signs and verifies the tokens; the same in the gateway and every service, at least 32 bytes of UTF-8 nobody can guess.</summary>
    public string? SigningKey { get; set; }

    /// <summary>While the key is being changed, the one before: still verified, never signed with. Absent otherwise.</summary>
    public string? PreviousSigningKey { get; set; }

    internal static SymmetricSecurityKey Key(string text) => new(Encoding.UTF8.GetBytes(text));
}
