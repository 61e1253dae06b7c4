using System.Text;

namespace CustomerService.Domain;

/// <summary>
/// The e-mail address by which a debtor is known: trimmed and in lower case, since mailboxes do not differ by case and nobody says
/// whether Visma's search does.
/// </summary>
public sealed record EmailAddress
{
    // RFC 5321: 254 is the longest address mail can be sent to.
    private const int MaxLength = 254;

    private static readonly char[] BetweenAddresses = [';', ',', ' '];

    private EmailAddress(string stated)
    {
        Stated = stated;
        Key = stated.ToLowerInvariant();
    }

    /// <summary>As the sale has it, trimmed.</summary>
    public string Stated { get; }

    /// <summary>The form that is compared, hashed and written.</summary>
    public string Key { get; }

    /// <summary>What stands before the @.</summary>
    public string LocalPart => Stated[..Stated.IndexOf('@', StringComparison.Ordinal)];

    /// <summary>Whether a field of Visma's, which may hold several addresses, names the same mailbox.</summary>
    public bool Is(string? field) =>
        (field ?? "").Split(BetweenAddresses, StringSplitOptions.RemoveEmptyEntries).Contains(Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The address, or null when the text is none: nothing but one @ with a name before it and a domain with a dot behind it.</summary>
    public static EmailAddress? Read(string? text)
    {
        var stated = text?.Trim();
        return string.IsNullOrEmpty(stated) || stated.Length > MaxLength || stated.Any(IsForeign) || !IsWellFormed(stated) ? null : Split(stated);
    }

    /// <summary>Nothing that could give the address away in a log.</summary>
    public override string ToString() => "(an e-mail address)";

    private static EmailAddress? Split(string stated)
    {
        var at = stated.IndexOf('@', StringComparison.Ordinal);
        var domain = stated[(at + 1)..];
        var plausible = at > 0
            && domain.Contains('.', StringComparison.Ordinal)
            && !domain.Contains('@', StringComparison.Ordinal)
            && !domain.StartsWith('.')
            && !domain.EndsWith('.')
            && !domain.Contains("..", StringComparison.Ordinal);
        return plausible ? new EmailAddress(stated) : null;
    }

    // Several addresses in one field, and display names, are no one's address.
    private static bool IsForeign(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"' or '(' or ')';

    // A lone surrogate cannot be sent as JSON.
    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
