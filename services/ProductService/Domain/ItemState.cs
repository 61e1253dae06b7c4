using Visma.Items;

namespace ProductService.Domain;

/// <summary>Whether an order can name an item.</summary>
public enum ItemState
{
    /// <summary>Visma has no such item.</summary>
    Missing,

    /// <summary>Visma has it, but its status forbids selling it.</summary>
    NotSellable,

    /// <summary>It can be sold.</summary>
    Sellable,
}

/// <summary>Reads an item's state.</summary>
public static class ItemStates
{
    /// <summary>The state of what Visma answered; null is its "no such item".</summary>
    public static ItemState Of(InventoryDto? item) => item switch
    {
        null => ItemState.Missing,
        { IsSellable: true } => ItemState.Sellable,
        _ => ItemState.NotSellable,
    };
}
