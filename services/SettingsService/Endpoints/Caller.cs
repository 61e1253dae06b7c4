namespace SettingsService.Endpoints;

/// <summary>Who asks, for the history: the signed-in one, else whom the gateway names in its header, which it lets nobody else set.</summary>
internal static class Caller
{
    public const string Header = "X-Tillbridge-User";

    private const int Longest = 200;

    public static string Of(HttpContext context)
    {
        var said = context.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : context.Request.Headers[Header].ToString();
        var text = new string([.. said.Where(letter => !char.IsControl(letter))]).Trim();
        return text.Length == 0 ? "api" : text.Length > Longest ? text[..Longest] : text;
    }
}
