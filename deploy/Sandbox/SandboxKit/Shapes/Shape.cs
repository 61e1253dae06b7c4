using System.Collections.Concurrent;
using System.Text.Json;

namespace SandboxKit.Shapes;

/// <summary>
/// A published schema compiled for the hot path: what a server itself would find wrong with a body before it looks at the business.
/// (The schema checks of <c>Checks</c> are the independent second opinion.)
/// </summary>
public sealed class Shape
{
    private static readonly ConcurrentDictionary<string, Lazy<JsonDocument>> Documents = new(StringComparer.Ordinal);

    private readonly ShapeNode _root;

    private Shape(ShapeNode root) => _root = root;

    /// <summary>The shape of one named schema of an embedded document such as <c>visma-net.json</c>.</summary>
    public static Shape Load(string file, string schema)
    {
        var schemas = Documents.GetOrAdd(file, name => new(() => Read(name))).Value.RootElement;
        schemas = schemas.TryGetProperty("components", out var components) ? components.GetProperty("schemas") : schemas.GetProperty("schemas");
        return new(new ShapeCompiler(schemas).Compile(schema));
    }

    /// <summary>The names of its fields.</summary>
    public IEnumerable<string> Fields => _root.Properties?.Keys ?? Enumerable.Empty<string>();

    /// <summary>Everything wrong with a body; unknown fields only count when <paramref name="closed"/>.</summary>
    public IReadOnlyList<ShapeError> Check(JsonElement body, bool closed, string path = "")
    {
        var errors = new List<ShapeError>();
        _root.Check(body, closed, path, errors);
        return errors;
    }

    private static JsonDocument Read(string file)
    {
        using var stream = typeof(Shape).Assembly.GetManifestResourceStream("Schemas/" + file)!;
        return JsonDocument.Parse(stream);
    }
}
