using Contracts.Orders;
using Visma;
using Visma.Documents;

namespace OrderService.Submission;

/// <summary>A customer credit note (v2), the refund of an invoice or of a cash sale. Our reference is its external reference.</summary>
internal sealed class CreditNoteWriter(DocumentKind kind) : IDocumentWriter
{
    private const string Type = "CreditNote";

    public async Task<DocumentLink?> FindAsync(IVismaClient visma, OrderSubmission submission, CancellationToken cancellationToken)
    {
        var found = await visma.FindCreditNotesAsync(
            submission.Sale.Reference, ReferenceField.ExternalReference, customerNumber: null, cancellationToken);
        return FinancialDocuments.Oldest(found, kind, Type);
    }

    public async Task<DocumentLink> CreateAsync(
        IVismaClient visma, OrderSubmission submission, Debtor debtor, CancellationToken cancellationToken)
    {
        var created = await visma.CreateCreditNoteAsync(Body(submission, debtor), cancellationToken);
        return new DocumentLink(kind, Type, created.Number);
    }

    internal static CreditNoteUpdate Body(OrderSubmission submission, Debtor debtor)
    {
        var (sale, settings) = (submission.Sale, submission.Settings);
        return new CreditNoteUpdate
        {
            CustomerNumber = debtor.Number,
            Contact = debtor.ContactId,
            DocumentDate = sale.Date,
            CurrencyId = sale.Currency.Length > 0 ? sale.Currency : null,
            CashAccount = Enrichment.CashAccount(submission),
            ExternalReference = sale.Reference,
            CustomerRefNumber = sale.Reference,
            InvoiceText = $"CCV {sale.Reference}",
            Hold = settings.Hold,
            BranchNumber = settings.Branch,
            InvoiceAddress = Places.DocumentAddress(submission),
            Lines = FinancialDocuments.Lines(submission),
        };
    }
}
