namespace Visma.Items;

/// <summary>An item's stock in one warehouse, in base units.</summary>
public sealed record WarehouseDetail(
    bool? IsDefault,
    string? Warehouse,
    decimal? QuantityOnHand,
    decimal? Available,
    decimal? AvailableForShipment,
    DateTime? LastModifiedDateTime);
