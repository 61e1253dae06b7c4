using Contracts.Orders;

namespace OrderService.Domain;

internal static class Natures
{
    /// <summary>
    /// A sale, a refund, or an exchange of both. Invoices and cash sales know no exchange: what the customer pays in the end is a sale
    /// with negative lines, what the shop pays is a refund.
    /// </summary>
    public static DocumentNature Of(Sale sale, DocumentKind document)
    {
        var takesBack = sale.Rows.Any(row => row.Quantity < 0);
        var sells = sale.Rows.Any(row => row.Quantity > 0 && row.Amount >= 0);
        if (!takesBack && (sells || sale.Total >= 0))
            return DocumentNature.Sale;
        if (!sells)
            return DocumentNature.Refund;
        if (document == DocumentKind.SalesOrder)
            return DocumentNature.Exchange;
        return sale.Total < 0 ? DocumentNature.Refund : DocumentNature.Sale;
    }
}
