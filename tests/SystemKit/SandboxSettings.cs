using System.Text.Json.Nodes;

namespace SystemKit;

internal static class SandboxSettings
{
    /// <summary>The settings of the sandbox integration as they are shipped.</summary>
    public static JsonObject Read()
    {
        using var file = typeof(SandboxSettings).Assembly.GetManifestResourceStream("sandbox-integration.json")!;
        return JsonNode.Parse(file)!["Integrations"]!["sandbox"]!.DeepClone().AsObject();
    }
}
