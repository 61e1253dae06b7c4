using Visma.Texts;

namespace CustomerService.Domain;

/// <summary>VAT and chamber of commerce numbers, which people write with blanks, dots and dashes or fill with remarks.</summary>
public static class RegistrationNumber
{
    /// <summary>The bare number in upper case; null for what cannot be one: no digit in it (<c>-</c>, <c>n/a</c>), or far too long.</summary>
    public static string? Read(string? text)
    {
        var bare = string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return bare.Any(char.IsAsciiDigit) && bare.Length <= FieldLengths.RegistrationNumber ? bare : null;
    }
}
