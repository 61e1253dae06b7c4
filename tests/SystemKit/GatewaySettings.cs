namespace SystemKit;

internal static class GatewaySettings
{
    public static Dictionary<string, string> For(int port, IReadOnlyDictionary<string, int> services)
    {
        var settings = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}" };
        foreach (var (service, servicePort) in services)
            settings[$"Gateway__{service}"] = $"http://127.0.0.1:{servicePort}";
        return settings;
    }
}
