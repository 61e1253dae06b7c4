using Visma.Documents;

namespace Visma.SalesOrders;

/// <summary>Sales orders (v3).</summary>
public interface IVismaSalesOrders
{
    /// <summary>Orders of a type whose customer order number is exactly our reference; all debtors when none is named.</summary>
    Task<IReadOnlyList<SalesOrderListItem>> FindSalesOrdersAsync(string type, string reference, string? customerId, CancellationToken ct);

    /// <summary>One order with totals, customer, payment, addresses and note (without lines); null where there is none.</summary>
    Task<SalesOrderDto?> GetSalesOrderAsync(string type, string orderId, CancellationToken ct);

    /// <summary>The order's lines.</summary>
    Task<IReadOnlyList<SalesOrderLineDto>> GetSalesOrderLinesAsync(string type, string orderId, CancellationToken ct);

    /// <summary>Creates an order; returns its type and number.</summary>
    Task<DocumentNumber> CreateSalesOrderAsync(NewSalesOrder body, CancellationToken ct);
}
