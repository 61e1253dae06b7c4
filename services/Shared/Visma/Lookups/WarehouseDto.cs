using System.Text.Json.Serialization;

namespace Visma.Lookups;

/// <summary>A warehouse.</summary>
public sealed record WarehouseDto([property: JsonPropertyName("warehouseID")] string? WarehouseId, string? Description, bool? Active, NumberName? Branch)
    : IPagedRow
{
    /// <inheritdoc />
    public RowMetadata? Metadata { get; init; }
}
