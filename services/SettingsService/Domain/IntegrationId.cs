using System.Text.RegularExpressions;

namespace SettingsService.Domain;

/// <summary>How an integration may be called.</summary>
internal static partial class IntegrationId
{
    public const string Rule = "Use 1 to 40 lower-case letters, digits and dashes, beginning with a letter or digit. It stays for good.";

    public static bool IsRight(string id) => Pattern().IsMatch(id);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,39}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
