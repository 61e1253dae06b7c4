using Contracts.Orders;

namespace OrderService.Domain;

internal static class Natures
{
    /// <summary>
    /// A sale, a refund, or an exchange of both. Money alone makes no exchange: where no goods come back, and on invoices and cash sales
    /// in any case, what the customer pays in the end is a sale with negative lines, what the shop pays is a refund.
    /// </summary>
    public static DocumentNature Of(Sale sale, DocumentKind document)
    {
        var takesBack = sale.Rows.Any(row => row.Quantity < 0);
        var sells = sale.Rows.Any(row => row.Quantity > 0 && row.Amount >= 0);
        if (takesBack && !sells)
            return DocumentNature.Refund;
        if (takesBack && document == DocumentKind.SalesOrder)
            return DocumentNature.Exchange;
        return sale.Total < 0 ? DocumentNature.Refund : DocumentNature.Sale;
    }
}
