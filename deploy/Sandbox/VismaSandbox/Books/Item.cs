using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VismaSandbox.Books;

/// <summary>An inventory item: its read shape as text, and of it what orders and searches need.</summary>
internal sealed record Item(string Number, string Json)
{
    private readonly ConcurrentDictionary<string, string> _views = new(StringComparer.Ordinal);

    public int InternalId { get; private init; }

    public string Description { get; private init; } = "";

    public string Status { get; private init; } = "Active";

    public string Type { get; private init; } = "";

    public string? VatCategory { get; private init; }

    public decimal Price { get; private init; }

    public string BaseUnit { get; private init; } = "";

    public string SalesUnit { get; private init; } = "";

    public IReadOnlySet<string> Units { get; private init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> AlternateIds { get; private init; } = [];

    public DateTimeOffset Modified { get; private init; }

    public DateTimeOffset AvailabilityModified { get; private init; }

    public string Stamp { get; private init; } = "";

    public bool CanBeSold => Status is "Active" or "NoPurchases" or "NoRequest";

    public static Item FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        var read = document.RootElement;
        var baseUnit = read.Text("baseUnit") ?? "";
        var salesUnit = read.Text("salesUnit") ?? baseUnit;
        return new(read.Text("inventoryNumber")!, json)
        {
            InternalId = (int)(read.Number("inventoryId") ?? 0),
            Description = read.Text("description") ?? "",
            Status = read.Text("status") ?? "Active",
            Type = read.Text("type") ?? "",
            VatCategory = read.Text("vatCode", "id"),
            Price = read.Number("defaultPrice") ?? 0m,
            BaseUnit = baseUnit,
            SalesUnit = salesUnit,
            Units = read.List("inventoryUnits").Select(unit => unit.Text("fromUnit") ?? "").Append(baseUnit).Append(salesUnit)
                .Append(read.Text("purchaseUnit") ?? baseUnit).ToHashSet(StringComparer.OrdinalIgnoreCase),
            AlternateIds = read.List("crossReferences").Select(reference => reference.Text("alternateID") ?? "").ToList(),
            Modified = read.Moment("lastModifiedDateTime"),
            AvailabilityModified = read.List("warehouseDetails").Select(detail => detail.Moment("lastModifiedDateTime")).DefaultIfEmpty().Max(),
            Stamp = read.Text("timestamp") ?? "",
        };
    }

    /// <summary>The read shape without the parts a list call did not ask for.</summary>
    public string Without(IReadOnlyList<string> parts) => parts.Count == 0 ? Json : _views.GetOrAdd(string.Join(',', parts), _ =>
    {
        var view = JsonNode.Parse(Json)!.AsObject();
        foreach (var part in parts)
        {
            view.Remove(part);
        }

        return SandboxJson.Text(view);
    });
}
