using System.Text.Json.Nodes;
using CcvSandbox.Catalogue;
using CcvSandbox.Shop;

namespace CcvSandbox.Orders;

/// <summary>An order about to be made: what the till or a caller decides. Numbers, links and totals follow from it.</summary>
public sealed record OrderDraft
{
    public required string CreateDate { get; init; }

    public required IReadOnlyList<OrderRowDraft> Rows { get; init; }

    public required Paymethod Paymethod { get; init; }

    public required string Currency { get; init; }

    public bool IsCompleted { get; init; } = true;

    public bool IsPaid { get; init; }

    public int? Status { get; init; }

    public string DeliverMethod { get; init; } = "pickup";

    public decimal Shipping { get; init; }

    public decimal PaymethodCosts { get; init; }

    public decimal ShippingTax { get; init; } = 21m;

    public bool RowTaxesIncluded { get; init; } = true;

    public bool ShippingTaxesIncluded { get; init; } = true;

    public long? UserId { get; init; }

    public JsonObject? Customer { get; init; }

    /// <summary>Fields of the read shape that replace the usual values.</summary>
    public JsonObject Overrides { get; init; } = [];
}

/// <summary>A row about to be made; without a product it is a free-text sale.</summary>
public sealed record OrderRowDraft
{
    public Product? Product { get; init; }

    public ProductVariant? Variant { get; init; }

    public string? Name { get; init; }

    public string? ProductNumber { get; init; }

    public required decimal Count { get; init; }

    public required decimal Price { get; init; }

    public decimal Discount { get; init; }

    public required decimal Tax { get; init; }

    public bool IsCustomPrice { get; init; }

    public string? Unit { get; init; }

    public decimal? Weight { get; init; }

    public decimal? PurchasePrice { get; init; }

    public string? Memo { get; init; }

    public long? PackageId { get; init; }

    public string ProductType { get; init; } = "product";
}
