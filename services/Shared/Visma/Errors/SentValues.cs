using System.Text.Json;
using Visma.Http;

namespace Visma.Errors;

/// <summary>The values a call sent, told apart into personal ones, which an error text may not repeat, and keys, which it may.</summary>
internal sealed record SentValues(IReadOnlySet<string> Personal, IReadOnlySet<string> Keys)
{
    private static readonly HashSet<string> KeyFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "type", "status", "currencyId", "inventoryId", "inventoryNumber", "warehouseId", "warehouseLocationId", "taxCategoryId", "vatCodeId", "unitOfMeasure",
        "uom", "operation", "reasonCode", "paymentMethodId", "cashAccountId", "cashAccount", "creditTermsId", "termsId", "branchId", "branchNumber", "taxZoneId",
        "vatZoneId", "customerVatZoneId", "customerClassId", "countryId", "salesAccountId", "accountNumber", "postPeriod", "financialPeriod", "orderId",
        "order", "refNo", "externalReference", "customerRefNumber", "paymentReference", "customerNumber", "businessAccount", "preferredWarehouseId",
        "shipViaId", "zoneId", "rule", "locationId", "date", "documentDate", "priceClassId", "discountCode", "id",
    };

    /// <summary>Query parameters that hold personal data.</summary>
    private static readonly HashSet<string> PersonalQueries = new(StringComparer.OrdinalIgnoreCase) { "email", "name", "phone" };

    public static SentValues Of(VismaCall call)
    {
        var personal = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in call.Query.Pairs)
            (PersonalQueries.Contains(name) ? personal : keys).Add(value);
        foreach (var segment in PathSegment.FromEnd(call.Path))
            keys.Add(segment);
        if (call.Body is { } body)
        {
            using var document = JsonDocument.Parse(body);
            Collect(document.RootElement, null, personal, keys);
        }

        personal.ExceptWith(keys);
        return new(personal, keys);
    }

    private static void Collect(JsonElement element, string? field, HashSet<string> personal, HashSet<string> keys)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Collect(property.Value, property.NameEquals("value") && field is not null ? field : property.Name, personal, keys);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Collect(item, field, personal, keys);
                break;
            case JsonValueKind.String when element.GetString() is { Length: > 0 } text:
                (field is not null && KeyFields.Contains(field) ? keys : personal).Add(text.Trim());
                break;
            default:
                break;
        }
    }
}
