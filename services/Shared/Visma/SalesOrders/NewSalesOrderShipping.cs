namespace Visma.SalesOrders;

/// <summary>Where and how the goods go.</summary>
public sealed record NewSalesOrderShipping
{
    public NewSalesOrderContact? Contact { get; init; }
    public NewSalesOrderAddress? Address { get; init; }
    public DateOnly? ScheduledDate { get; init; }
    public bool? ShipSeparately { get; init; }
    public string? Rule { get; init; }

    /// <summary>(30)</summary>
    public string? PreferredWarehouseId { get; init; }

    /// <summary>(15)</summary>
    public string? ShipViaId { get; init; }

    /// <summary>(15)</summary>
    public string? TermsId { get; init; }

    /// <summary>(15)</summary>
    public string? ZoneId { get; init; }
}
