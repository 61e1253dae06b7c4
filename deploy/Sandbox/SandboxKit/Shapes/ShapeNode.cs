using System.Globalization;
using System.Text.Json;

namespace SandboxKit.Shapes;

/// <summary>One schema, ready to be held against a value.</summary>
internal sealed class ShapeNode
{
    public string? Type { get; set; }

    public string? Format { get; set; }

    public bool Nullable { get; set; }

    public HashSet<string>? Enum { get; set; }

    public int MinLength { get; set; }

    public int MaxLength { get; set; } = int.MaxValue;

    public double Minimum { get; set; } = double.MinValue;

    public double Maximum { get; set; } = double.MaxValue;

    public List<string> Required { get; set; } = [];

    public Dictionary<string, ShapeNode>? Properties { get; set; }

    public ShapeNode? Others { get; set; }

    public ShapeNode? Items { get; set; }

    public void Check(JsonElement value, bool closed, string path, List<ShapeError> errors)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!Nullable && Type is not (null or "object"))
            {
                errors.Add(new(path, "null", $"must be {Article(Type)} and not null."));
            }

            return;
        }

        switch (Type)
        {
            case "object" when Expect(value.ValueKind == JsonValueKind.Object, path, errors):
                CheckObject(value, closed, path, errors);
                break;
            case "array" when Expect(value.ValueKind == JsonValueKind.Array, path, errors):
                CheckArray(value, closed, path, errors);
                break;
            case "string" when Expect(value.ValueKind == JsonValueKind.String, path, errors):
                CheckText(value.GetString()!, path, errors);
                break;
            case "integer" when Expect(value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _), path, errors):
            case "number" when Expect(value.ValueKind == JsonValueKind.Number, path, errors):
                CheckNumber(value.GetDouble(), path, errors);
                break;
            case "boolean":
                Expect(value.ValueKind is JsonValueKind.True or JsonValueKind.False, path, errors);
                break;
            default:
                break;
        }
    }

    private void CheckObject(JsonElement value, bool closed, string path, List<ShapeError> errors)
    {
        foreach (var property in value.EnumerateObject())
        {
            var at = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (Properties?.TryGetValue(property.Name, out var known) == true)
            {
                known.Check(property.Value, closed, at, errors);
            }
            else if (Others is not null)
            {
                Others.Check(property.Value, closed, at, errors);
            }
            else if (closed && Properties is not null)
            {
                errors.Add(new(at, "unknown", "is not a field of this object."));
            }
        }

        foreach (var name in Required)
        {
            if (!value.TryGetProperty(name, out var present) || present.ValueKind == JsonValueKind.Null)
            {
                errors.Add(new(path.Length == 0 ? name : $"{path}.{name}", "required", "is required."));
            }
        }
    }

    private void CheckArray(JsonElement value, bool closed, string path, List<ShapeError> errors)
    {
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Items?.Check(item, closed, $"{path}[{index++}]", errors);
        }
    }

    private void CheckText(string text, string path, List<ShapeError> errors)
    {
        if (text.Length > MaxLength || text.Length < MinLength)
        {
            errors.Add(new(path, "length", $"must have {MinLength} to {MaxLength} characters."));
        }
        else if (Enum?.Contains(text) == false)
        {
            errors.Add(new(path, "enum", $"must be one of {string.Join(", ", Enum)}."));
        }
        else if (!FitsFormat(text))
        {
            errors.Add(new(path, "format", $"must have the format {Format}."));
        }
    }

    private void CheckNumber(double number, string path, List<ShapeError> errors)
    {
        if (number < Minimum || number > Maximum)
        {
            errors.Add(new(path, "range", $"must lie between {Minimum} and {Maximum}."));
        }
    }

    private bool FitsFormat(string text) => Format switch
    {
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        "uuid" => Guid.TryParse(text, out _),
        "email" => text.IndexOf('@') > 0 && !text.EndsWith('@'),
        _ => true,
    };

    private bool Expect(bool fits, string path, List<ShapeError> errors)
    {
        if (!fits)
        {
            errors.Add(new(path, "type", $"must be {Article(Type!)}."));
        }

        return fits;
    }

    private static string Article(string type) => type is "object" or "array" or "integer" ? "an " + type : "a " + type;
}
