using System.Text.Json;
using System.Text.Json.Nodes;
using SandboxKit.Shapes;
using VismaSandbox.Books;

namespace VismaSandbox.Erp;

/// <summary>
/// A value-wrapped write body. What the caller did not send is left alone, a null clears, and fields nobody knows are passed over,
/// as the ERP service does.
/// </summary>
internal readonly struct ErpBody(JsonElement root)
{
    public JsonElement Root => root;

    /// <summary>Reads a body of a published shape; tells the refusal when it is none.</summary>
    public static async Task<(ErpBody Body, IResult? Refusal)> ReadAsync(HttpRequest request, Shape shape)
    {
        JsonElement root;
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return (default, ErpAnswer.Message(400, "The request body is no valid JSON."));
        }

        // A wrapped null clears a field, although the published schema does not say so.
        var errors = shape.Check(root, closed: false).Where(error => error.Rule != "null").ToList();
        return errors.Count == 0 ? (new(root), null) : (default, ErpAnswer.Message(400, $"{errors[0].Path} {errors[0].Sentence}"));
    }

    public bool Has(string field) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(field, out _);

    public string? Text(string field) => root.Text(field, "value");

    public decimal? Number(string field) => root.Number(field, "value");

    public bool? Flag(string field) => root.Flag(field, "value");

    /// <summary>A wrapped object as a body of its own.</summary>
    public ErpBody? Inner(string field) => root.At(field, "value") is { } inner ? new(inner) : null;

    public IEnumerable<ErpBody> List(string field) => root.List(field).Select(item => new ErpBody(item));

    /// <summary>Puts a scalar into the read shape when it was sent.</summary>
    public void Copy(string field, JsonObject target, string? name = null)
    {
        if (!Has(field))
        {
            return;
        }

        if (root.At(field, "value") is { } value)
        {
            target[name ?? field] = JsonNode.Parse(value.GetRawText());
        }
        else
        {
            target.Remove(name ?? field);
        }
    }
}
