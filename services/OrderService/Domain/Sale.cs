using Contracts.Customers;

namespace OrderService.Domain;

/// <summary>A sale as CCV states it, in the terms of this service: no nulls where a number is meant, no spellings of the outside.</summary>
public sealed record Sale
{
    public required long CcvOrderId { get; init; }

    /// <summary>Our number for it in Visma.</summary>
    public required string Reference { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>What the customer owes or has paid.</summary>
    public required decimal Total { get; init; }

    /// <summary>The VAT CCV says the sale carries.</summary>
    public decimal TotalTax { get; init; }

    /// <summary>False: VAT is hidden or was not calculated.</summary>
    public bool TaxesIncluded { get; init; } = true;

    public bool IntraCommunity { get; init; }

    /// <summary>CCV's code of the payment method, such as <c>cash</c>.</summary>
    public string? Paymethod { get; init; }

    /// <summary>Where the goods go (ISO 3166-1 alpha-2); null for a counter sale.</summary>
    public string? Country { get; init; }

    public decimal Shipping { get; init; }

    public bool ShippingIncludesVat { get; init; } = true;

    /// <summary>Percentage.</summary>
    public decimal? ShippingVatRate { get; init; }

    public decimal PaymentCost { get; init; }

    /// <summary>Negative: a discount, or on a refund a cost that is given back.</summary>
    public decimal ExtraCost { get; init; }

    public string? ExtraCostDescription { get; init; }

    /// <summary>Discounts on the whole order.</summary>
    public decimal OrderDiscount { get; init; }

    /// <summary>Loyalty points used as payment in kind.</summary>
    public decimal CreditPointDiscount { get; init; }

    public IReadOnlyList<SaleRow> Rows { get; init; } = [];

    /// <summary>Null for a walk-in sale without customer. Personal data.</summary>
    public CustomerDetails? Customer { get; init; }

    /// <summary>The discount that is stated as a negative extra cost; it needs something to be taken off.</summary>
    public decimal ExtraDiscount => ExtraCost < 0 && Rows.Any(row => row.Amount > 0) ? -ExtraCost : 0;

    /// <summary>Names the sale and nothing in it: the customer is not for logs.</summary>
    public override string ToString() => $"sale {Reference}";
}
