namespace Visma.Items;

/// <summary>The statuses an item can have; the first three may be sold.</summary>
public static class ItemStatus
{
    public const string Active = "Active";
    public const string NoPurchases = "NoPurchases";
    public const string NoRequest = "NoRequest";
    public const string NoSales = "NoSales";
    public const string Inactive = "Inactive";
    public const string MarkedForDeletion = "MarkedForDeletion";
}
