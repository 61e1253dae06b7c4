using System.Text.Json;
using Ccv;
using OrderService.Domain;

namespace OrderService.Replays;

/// <summary>A document as a person sent it: an order and its rows, or what is wrong with it, by field.</summary>
internal sealed record EditedDocument(CcvOrderDocument? Document, IReadOnlyDictionary<string, string[]> Errors)
{
    /// <summary>
    /// Reads it strictly: CCV's own spellings are read forgivingly, but what a person writes and what is then not read would be lost without a word.
    /// </summary>
    public static EditedDocument Read(JsonElement json, CcvOrderDocument stored)
    {
        CcvOrderDocument? document;
        try
        {
            document = json.Deserialize(CcvJson.OrderDocument);
        }
        catch (JsonException e)
        {
            return Wrong(Field((e.Path ?? "$").Replace('.', '/').Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
                .TrimStart('$')), "cannot be read");
        }

        if (document?.Order is null || document.Rows is null)
            return Wrong("document", "needs 'order' and 'rows', as GET /api/orders/{id}/document gives them");

        for (var row = 0; row < document.Rows.Count; row++)
        {
            if (document.Rows[row] is null)
                return Wrong(Field($"/rows/{row}"), "must be a row; leave it out to remove it");
        }

        var errors = JsonDifference.Between(json, Json(document))
            .Where(change => change.To is null)
            .ToDictionary(change => Field(change.Path), _ => new[] { "is unknown, or its value cannot be read" }, StringComparer.Ordinal);
        Demand(errors, "/order/id", document.Order.Id == stored.Order.Id, $"must stay {stored.Order.Id}: it is another order otherwise");
        Demand(errors, "/order/ordernumber", document.Order.OrderNumber == stored.Order.OrderNumber, "must stay as it is: the order is known by it");
        Demand(errors, "/order/ordernumber_full", document.Order.OrderNumberFull == stored.Order.OrderNumberFull,
            "must stay as it is: the order is known by it");
        Demand(errors, "/order/total_price", document.Order.TotalPrice is { } total && SaleMeasure.IsAmount(total),
            "must be the order's total: the rows are checked against it");
        return new EditedDocument(document, errors);
    }

    public static JsonElement Json(CcvOrderDocument document) => JsonSerializer.SerializeToElement(document, CcvJson.OrderDocument);

    private static void Demand(Dictionary<string, string[]> errors, string path, bool holds, string message)
    {
        if (!holds)
            errors.TryAdd(Field(path), [message]);
    }

    private static EditedDocument Wrong(string field, string message) =>
        new(null, new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] });

    private static string Field(string path) => "document" + path;
}
