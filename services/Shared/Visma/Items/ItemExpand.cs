namespace Visma.Items;

/// <summary>Parts of an item that are read only when asked for.</summary>
[Flags]
public enum ItemExpand
{
    None = 0,
    CrossReferences = 1,
    Attachments = 2,
    Attributes = 4,
    WarehouseDetails = 8,
    InventoryUnits = 16,
    SalesCategories = 32,
    Note = 64,
}
