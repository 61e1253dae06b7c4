using System.Text.Json;

namespace CcvSandbox.Shapes;

/// <summary>A published schema, compiled: kind, whether null is allowed, fields and items.</summary>
public sealed class Shape(string kind, bool nullable)
{
    private readonly Dictionary<string, Shape> _fields = new(StringComparer.Ordinal);
    private Shape? _items;

    /// <summary>Resolved when used: a schema may contain itself.</summary>
    private Func<Shape>? _target;

    public static Shape Reference(Func<Shape> target, bool nullable) => new("reference", nullable) { _target = target };

    public Shape WithField(string name, Shape shape)
    {
        _fields[name] = shape;
        return this;
    }

    public Shape WithItems(Shape shape)
    {
        _items = shape;
        return this;
    }

    /// <summary>The first thing that does not fit, or null.</summary>
    public ShapeProblem? FirstProblem(JsonElement value, string path, bool allowUnknown)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return nullable ? null : new(path, "must not be null");
        if (_target is not null)
            return _target().FirstProblem(value, path, allowUnknown);

        return kind switch
        {
            "object" => value.ValueKind == JsonValueKind.Object ? FieldProblem(value, path, allowUnknown) : new(path, "must be an object"),
            "array" => value.ValueKind == JsonValueKind.Array ? ItemProblem(value, path, allowUnknown) : new(path, "must be an array"),
            "string" => value.ValueKind == JsonValueKind.String ? null : new(path, "must be a string"),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : new(path, "must be true or false"),
            "number" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _) ? null : new(path, "must be a number"),
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? null : new(path, "must be a whole number"),
            _ => null,
        };
    }

    private ShapeProblem? FieldProblem(JsonElement value, string path, bool allowUnknown)
    {
        foreach (var field in value.EnumerateObject())
        {
            var at = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (_fields.TryGetValue(field.Name, out var shape))
            {
                if (shape.FirstProblem(field.Value, at, allowUnknown) is { } problem)
                    return problem;
            }
            else if (!allowUnknown)
            {
                return new(at, "is not a field of this resource");
            }
        }

        return null;
    }

    private ShapeProblem? ItemProblem(JsonElement value, string path, bool allowUnknown)
    {
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (_items?.FirstProblem(item, $"{path}[{index++}]", allowUnknown) is { } problem)
                return problem;
        }

        return null;
    }
}
