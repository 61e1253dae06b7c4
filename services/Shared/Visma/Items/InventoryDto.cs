using System.Text.Json.Serialization;

namespace Visma.Items;

/// <summary>An item as Visma reads it out. Prices are taken to be without VAT.</summary>
public sealed record InventoryDto : IPagedRow
{
    /// <summary>The internal number; everything else speaks of <see cref="InventoryNumber"/>.</summary>
    public int InventoryId { get; init; }
    public string? InventoryNumber { get; init; }

    /// <summary>One of <see cref="ItemStatus"/>.</summary>
    public string? Status { get; init; }
    public string? Type { get; init; }
    public string? Description { get; init; }
    public string? Body { get; init; }
    public IdDescription? ItemClass { get; init; }
    public IdDescription? VatCode { get; init; }
    public decimal? DefaultPrice { get; init; }
    public decimal? RecommendedPrice { get; init; }
    public string? BaseUnit { get; init; }
    public string? SalesUnit { get; init; }
    public bool? StockItem { get; init; }
    public bool? KitItem { get; init; }
    public IReadOnlyList<CrossReference>? CrossReferences { get; init; }
    public IReadOnlyList<AttributeValue>? Attributes { get; init; }
    public IReadOnlyList<WarehouseDetail>? WarehouseDetails { get; init; }
    public IReadOnlyList<InventoryUnit>? InventoryUnits { get; init; }
    public IdDescription? DefaultWarehouse { get; init; }
    public DateTime? LastModifiedDateTime { get; init; }
    public string? Note { get; init; }
    public string? Timestamp { get; init; }
    public string? ErrorInfo { get; init; }
    public RowMetadata? Metadata { get; init; }

    /// <summary>Whether the item may be sold.</summary>
    [JsonIgnore]
    public bool IsSellable => Status is ItemStatus.Active or ItemStatus.NoPurchases or ItemStatus.NoRequest;
}
