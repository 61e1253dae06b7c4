using System.Collections.Concurrent;
using System.Text.Json;
using SandboxKit.Records;

namespace CcvSandbox.Shapes;

/// <summary>The published schemas by name.</summary>
public static class PublishedShapes
{
    private static readonly Lazy<JsonElement> Schemas = new(Read);
    private static readonly ConcurrentDictionary<string, Shape> Compiled = new(StringComparer.Ordinal);

    public static Shape Named(string name) => Compiled.GetOrAdd(name, n => Compile(Schemas.Value.GetProperty(n)));

    private static Shape Compile(JsonElement schema)
    {
        var nullable = schema.TryGetProperty("nullable", out var mark) && mark.GetBoolean();
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!["#/definitions/".Length..];
            return Shape.Reference(() => Named(name), nullable);
        }

        var shape = new Shape(schema.TryGetProperty("type", out var type) ? type.GetString()! : "any", nullable);
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
                shape.WithField(property.Name, Compile(property.Value));
        }

        return schema.TryGetProperty("items", out var items) ? shape.WithItems(Compile(items)) : shape;
    }

    private static JsonElement Read()
    {
        using var stream = typeof(RecordStore).Assembly.GetManifestResourceStream("Schemas/ccv.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("schemas").Clone();
    }
}
