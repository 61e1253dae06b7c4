namespace Contracts.Orders;

/// <summary>What an order becomes in Visma.</summary>
public enum DocumentKind
{
    /// <summary>A sales order (v3), of whichever order type the settings name.</summary>
    SalesOrder,

    /// <summary>A customer invoice, or a credit note for a refund (v2).</summary>
    Invoice,

    /// <summary>A cash sale, or a cash return for a refund (v1).</summary>
    CashSale,
}
