using System.Text.Json;
using CcvSandbox.Api;
using SandboxKit.Records;

namespace CcvSandbox.Shapes;

/// <summary>The published verbs and paths: tells what the service has and this sandbox lacks from what nobody has.</summary>
public static class PublishedPaths
{
    private static readonly Lazy<ILookup<string, string>> Verbs = new(Read);

    /// <summary>Whether the service has this path, given as a template below the root.</summary>
    public static bool Has(string template) => Verbs.Value.Contains(template);

    public static bool Has(string template, string method) => Verbs.Value[template].Contains(method);

    private static ILookup<string, string> Read()
    {
        using var stream = typeof(RecordStore).Assembly.GetManifestResourceStream("Schemas/ccv.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("endpoints").EnumerateArray().ToLookup(
            endpoint => endpoint.GetProperty("path").GetString()![CcvLinks.Root.Length..].Trim('/'),
            endpoint => endpoint.GetProperty("method").GetString()!,
            StringComparer.Ordinal);
    }
}
