namespace Cli.Asking;

/// <summary>Where the gateway is.</summary>
internal static class GatewayAddress
{
    public const string Variable = "TILLBRIDGE_GATEWAY";
    public const string Usual = "http://localhost:8080";

    /// <exception cref="CommandException">It is none.</exception>
    public static Uri Read(string? given, Func<string, string?> environment)
    {
        var text = given ?? (environment(Variable) is { Length: > 0 } set ? set : Usual);
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || address.Query.Length + address.Fragment.Length > 0)
        {
            throw new CommandException(ExitCode.Usage, "The gateway's address is none", $"Give one such as https://tillbridge.example.com with --gateway or in {Variable}.");
        }

        return address;
    }

    /// <summary>Whether what is sent there can be read on the way.</summary>
    public static bool IsOpen(Uri address) => address.Scheme == "http" && !address.IsLoopback;
}
