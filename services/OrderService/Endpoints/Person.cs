namespace OrderService.Endpoints;

/// <summary>Who asks, for the audit: the gateway says so, and lets nobody else say it.</summary>
internal static class Person
{
    public const string Header = "X-Tillbridge-User";

    private const int Longest = 200;

    public static string Of(HttpRequest request)
    {
        var name = new string([.. request.Headers[Header].ToString().Where(letter => !char.IsControl(letter))]).Trim();
        return name.Length == 0 ? "api" : name.Length > Longest ? name[..Longest] : name;
    }
}
