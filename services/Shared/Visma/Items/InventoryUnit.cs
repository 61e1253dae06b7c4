namespace Visma.Items;

/// <summary>How one unit of an item turns into another.</summary>
public sealed record InventoryUnit(string? FromUnit, string? ToUnit, string? UnitMultDiv, decimal? UnitRate);
