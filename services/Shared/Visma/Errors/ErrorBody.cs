using System.Text.Json;

namespace Visma.Errors;

/// <summary>What an error answer says, from whichever of the shapes it came in; all empty where it says nothing that can be read.</summary>
internal sealed record ErrorBody
{
    public static readonly ErrorBody Empty = new();

    /// <summary>The ERP's fault code (v1/v2), such as <c>12027</c>.</summary>
    public string? FaultCode { get; init; }

    public string? ExceptionType { get; init; }

    /// <summary>The sentence of the answer.</summary>
    public string? Message { get; init; }

    /// <summary>v3: what is wrong where.</summary>
    public IReadOnlyList<ErrorDetail> Details { get; init; } = [];

    public static ErrorBody Parse(byte[] body)
    {
        if (body.Length == 0)
            return Empty;
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => Read(document.RootElement),
                JsonValueKind.String => new() { Message = document.RootElement.GetString() },
                _ => Empty,
            };
        }
        catch (JsonException)
        {
            // A proxy's page or half a body: says nothing that could be trusted, the status alone decides.
            return Empty;
        }
    }

    private static ErrorBody Read(JsonElement root)
    {
        var fields = Fields(root);
        var coded = Coded(root);
        return new()
        {
            FaultCode = Text(root, "ExceptionFaultCode") ?? Text(root, "ExceptionMessageID")?.Split('_')[0],
            ExceptionType = Text(root, "ExceptionType"),
            Message = Text(root, "ExceptionMessage") ?? Text(root, "message") ?? Text(root, "detail") ?? (fields.Count + coded.Count > 0 ? null : Text(root, "title")),
            Details = coded.Count > 0 ? coded : fields,
        };
    }

    private static List<ErrorDetail> Coded(JsonElement root)
    {
        var details = new List<ErrorDetail>();
        if (!TryGet(root, "details", out var array) || array.ValueKind != JsonValueKind.Array)
            return details;
        foreach (var item in array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
        {
            var field = TryGet(item, "parameters", out var parameters) && parameters.ValueKind == JsonValueKind.Object ? Text(parameters, "property") : null;
            details.Add(new(Text(item, "code"), field, Text(item, "message")));
        }

        return details;
    }

    private static List<ErrorDetail> Fields(JsonElement root)
    {
        var details = new List<ErrorDetail>();
        if (!TryGet(root, "errors", out var errors) || errors.ValueKind != JsonValueKind.Object)
            return details;
        foreach (var field in errors.EnumerateObject())
        {
            var message = field.Value.ValueKind switch
            {
                JsonValueKind.Array => string.Join(' ', field.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString())),
                JsonValueKind.String => field.Value.GetString(),
                _ => null,
            };
            details.Add(new(null, field.Name.Length > 0 ? field.Name : null, message));
        }

        return details;
    }

    private static string? Text(JsonElement element, string name)
    {
        if (!TryGet(element, name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        foreach (var property in element.EnumerateObject().Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            value = property.Value;
            return true;
        }

        value = default;
        return false;
    }
}
