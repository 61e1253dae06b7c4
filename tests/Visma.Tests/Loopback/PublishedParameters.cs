using System.Text.Json;
using SandboxKit.Checks;

namespace Visma.Tests.Loopback;

/// <summary>The query parameters Visma has published: it ignores any other, which would make a misspelt filter find everything.</summary>
internal static class PublishedParameters
{
    private static readonly Lazy<IReadOnlyList<(string[] Template, HashSet<string> Names)>> Gets = new(Read);

    public static IEnumerable<string> Unpublished(Seen seen)
    {
        var segments = seen.Path.Split('/');
        var published = Gets.Value.Where(get => Fits(get.Template, segments)).OrderByDescending(get => get.Template.Count(part => !part.StartsWith('{'))).First();
        return seen.Query.Keys.Where(name => !published.Names.Contains(name)).Select(name => $"{seen.Path}?{name}");
    }

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    private static List<(string[] Template, HashSet<string> Names)> Read()
    {
        var gets = new List<(string[] Template, HashSet<string> Names)>();
        foreach (var file in new[] { "visma-net.json", "visma-salesorder-v3.json" })
        {
            using var stream = typeof(SchemaBook).Assembly.GetManifestResourceStream("Schemas/" + file)!;
            using var document = JsonDocument.Parse(stream);
            var shared = document.RootElement.GetProperty("components").TryGetProperty("parameters", out var parameters) ? parameters : default;
            foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
            {
                if (path.Value.TryGetProperty("get", out var get))
                    gets.Add((path.Name.Split('/'), get.TryGetProperty("parameters", out var named) ? [.. named.EnumerateArray().Select(parameter => Name(parameter, shared))] : []));
            }
        }

        return gets;
    }

    private static string Name(JsonElement parameter, JsonElement shared) => parameter.TryGetProperty("$ref", out var reference)
        ? shared.GetProperty(reference.GetString()!.Split('/')[^1]).GetProperty("name").GetString()!
        : parameter.GetProperty("name").GetString()!;
}
