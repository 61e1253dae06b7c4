using System.Text.Json.Nodes;

namespace Visma.Tests.Loopback;

/// <summary>A request as it came over the wire.</summary>
internal sealed record Seen(string Method, string Path, string RawTarget, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}
