using Contracts.Orders;
using Visma;
using Visma.Documents;

namespace OrderService.Submission;

/// <summary>A customer invoice (v2). Our reference is its external reference.</summary>
internal sealed class InvoiceWriter : IDocumentWriter
{
    private const string Type = "Invoice";

    public async Task<DocumentLink?> FindAsync(IVismaClient visma, OrderSubmission submission, CancellationToken cancellationToken)
    {
        var found = await visma.FindInvoicesAsync(
            submission.Sale.Reference, ReferenceField.ExternalReference, customerNumber: null, cancellationToken);
        return FinancialDocuments.Oldest(found, DocumentKind.Invoice, Type);
    }

    public async Task<DocumentLink> CreateAsync(
        IVismaClient visma, OrderSubmission submission, Debtor debtor, CancellationToken cancellationToken)
    {
        var created = await visma.CreateInvoiceAsync(Body(submission, debtor), cancellationToken);
        return new DocumentLink(DocumentKind.Invoice, Type, created.Number);
    }

    internal static InvoiceUpdate Body(OrderSubmission submission, Debtor debtor)
    {
        var (sale, settings) = (submission.Sale, submission.Settings);
        return new InvoiceUpdate
        {
            CustomerNumber = debtor.Number,
            Contact = debtor.ContactId,
            DocumentDate = sale.Date,
            CurrencyId = sale.Currency.Length > 0 ? sale.Currency : null,
            CreditTermsId = Enrichment.PaymentTerms(submission),
            PaymentMethodId = Enrichment.PaymentMethod(submission),
            CashAccount = Enrichment.CashAccount(submission),
            ExternalReference = sale.Reference,
            CustomerRefNumber = sale.Reference,
            InvoiceText = $"CCV {sale.Reference}",
            Hold = settings.Hold,
            BranchNumber = settings.Branch,
            BillingAddress = Places.DocumentAddress(submission),
            Lines = FinancialDocuments.Lines(submission),
        };
    }
}
