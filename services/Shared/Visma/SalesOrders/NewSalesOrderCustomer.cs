namespace Visma.SalesOrders;

/// <summary>Whose order it is, and under which numbers they know it.</summary>
public sealed record NewSalesOrderCustomer
{
    /// <summary>The debtor's number.</summary>
    public required string Id { get; init; }
    public int? ContactId { get; init; }

    /// <summary>Customer order number (40): our reference, by which the order is found again.</summary>
    public string? Order { get; init; }

    /// <summary>Customer reference number (40).</summary>
    public string? RefNo { get; init; }
    public string? LocationId { get; init; }
    public string? TermsId { get; init; }
    public string? Gln { get; init; }
}
