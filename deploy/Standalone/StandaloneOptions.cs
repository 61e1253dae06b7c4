namespace Standalone;

/// <summary>What the command line says.</summary>
/// <param name="GatewayPort">Port of the gateway.</param>
/// <param name="CcvPort">Port of the till's sandbox.</param>
/// <param name="VismaPort">Port of Visma's sandbox.</param>
/// <param name="DataFolder">Where everything is kept.</param>
/// <param name="Unlimited">Whether the sandboxes' call limits, and the clients' matching ones, are lifted.</param>
internal sealed record StandaloneOptions(int GatewayPort, int CcvPort, int VismaPort, string DataFolder, bool Unlimited)
{
    public static string DefaultDataFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "tillbridge");

    public string GatewayUrl => $"http://localhost:{GatewayPort}";

    public string CcvUrl => $"http://localhost:{CcvPort}";

    public string VismaUrl => $"http://localhost:{VismaPort}";
}
