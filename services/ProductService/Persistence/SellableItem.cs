namespace ProductService.Persistence;

/// <summary>An item that was found sellable: saves the call to Visma for a while. What cannot be sold is never kept.</summary>
public sealed class SellableItem
{
    /// <summary>The company's tenant id: integrations of one company share what is known.</summary>
    public required string Company { get; init; }

    /// <summary>The item's number in upper case.</summary>
    public required string Sku { get; init; }

    /// <summary>When Visma last said so.</summary>
    public required DateTimeOffset CheckedAt { get; set; }
}
