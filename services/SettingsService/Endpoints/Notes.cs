using SettingsService.Changes;

namespace SettingsService.Endpoints;

/// <summary>Why a change is made, in the query (<c>note</c>): it is for the history alone.</summary>
internal static class Notes
{
    private const int Longest = 500;

    public static string? Of(HttpContext context)
    {
        var text = context.Request.Query["note"].ToString().Trim();
        if (text.Length > Longest)
            throw new ChangeRefusedException(RefusalKind.Wrong, "The note is too long.", [new("note", $"Must have at most {Longest} characters.")]);
        if (text.Any(char.IsControl))
            throw new ChangeRefusedException(RefusalKind.Wrong, "The note cannot be kept.", [new("note", "Must be one line of text.")]);
        return text.Length == 0 ? null : text;
    }
}
