using System.Text.Json;

namespace SandboxKit.Shapes;

/// <summary>Turns published schemas into nodes; a schema that refers to itself becomes a node that does.</summary>
internal sealed class ShapeCompiler(JsonElement schemas)
{
    private readonly Dictionary<string, ShapeNode> _named = new(StringComparer.Ordinal);

    public ShapeNode Compile(string name)
    {
        if (_named.TryGetValue(name, out var node))
        {
            return node;
        }

        node = new();
        _named[name] = node;
        if (schemas.TryGetProperty(name, out var schema))
        {
            Fill(node, schema);
        }

        return node;
    }

    private ShapeNode Compile(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Compile(reference.GetString()!.Split('/')[^1]);
        }

        var node = new ShapeNode();
        Fill(node, schema);
        return node;
    }

    private void Fill(ShapeNode node, JsonElement schema)
    {
        node.Type = Text(schema, "type");
        node.Format = Text(schema, "format");
        node.Nullable = schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean();
        node.MinLength = (int)(Number(schema, "minLength") ?? 0);
        node.MaxLength = (int)(Number(schema, "maxLength") ?? int.MaxValue);
        node.Minimum = Number(schema, "minimum") ?? double.MinValue;
        node.Maximum = Number(schema, "maximum") ?? double.MaxValue;
        if (schema.TryGetProperty("enum", out var values))
        {
            node.Enum = [.. values.EnumerateArray().Select(value => value.ToString())];
        }

        if (schema.TryGetProperty("required", out var required))
        {
            node.Required = [.. required.EnumerateArray().Select(name => name.GetString()!)];
        }

        FillChildren(node, schema);
    }

    private void FillChildren(ShapeNode node, JsonElement schema)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            node.Properties = properties.EnumerateObject()
                .ToDictionary(property => property.Name, property => Compile(property.Value), StringComparer.Ordinal);
        }

        if (schema.TryGetProperty("items", out var items))
        {
            node.Items = Compile(items);
        }

        if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object)
        {
            node.Others = Compile(others);
        }
    }

    private static string? Text(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
