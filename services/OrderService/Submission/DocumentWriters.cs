using Contracts.Orders;
using OrderService.Domain;

namespace OrderService.Submission;

internal static class DocumentWriters
{
    /// <summary>
    /// The writer for a submission. A refund becomes a sales order of the refund type, or else a credit note: Visma's API has no way to
    /// write a cash return.
    /// </summary>
    public static IDocumentWriter For(OrderSubmission submission) => (submission.Settings.Document, submission.Document.Nature) switch
    {
        (DocumentKind.SalesOrder, _) => new SalesOrderWriter(),
        (_, DocumentNature.Refund) => new CreditNoteWriter(submission.Settings.Document),
        (DocumentKind.CashSale, _) => new CashSaleWriter(),
        _ => new InvoiceWriter(),
    };
}
