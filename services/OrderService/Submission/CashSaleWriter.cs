using Contracts.Orders;
using Visma;
using Visma.Documents;

namespace OrderService.Submission;

/// <summary>A cash sale (v1). It has no external reference, so our reference is its payment reference.</summary>
internal sealed class CashSaleWriter : IDocumentWriter
{
    private const string Type = "CashSale";

    public async Task<DocumentLink?> FindAsync(IVismaClient visma, OrderSubmission submission, CancellationToken cancellationToken)
    {
        var found = await visma.FindCashSalesAsync(submission.Sale.Reference, customerNumber: null, cancellationToken);
        return FinancialDocuments.Oldest(found, DocumentKind.CashSale, Type);
    }

    public async Task<DocumentLink> CreateAsync(
        IVismaClient visma, OrderSubmission submission, Debtor debtor, CancellationToken cancellationToken)
    {
        var created = await visma.CreateCashSaleAsync(Body(submission, debtor), cancellationToken);
        return new DocumentLink(DocumentKind.CashSale, Type, created.Number);
    }

    internal static CashSaleUpdate Body(OrderSubmission submission, Debtor debtor)
    {
        var (sale, settings) = (submission.Sale, submission.Settings);
        return new CashSaleUpdate
        {
            CustomerNumber = debtor.Number,
            DocumentDate = sale.Date,
            CreditTermsId = Enrichment.PaymentTerms(submission),
            PaymentMethodId = Enrichment.PaymentMethod(submission),
            CashAccount = Enrichment.CashAccount(submission),
            PaymentReference = sale.Reference,
            InvoiceText = $"CCV {sale.Reference}",
            Hold = settings.Hold,
            BranchNumber = settings.Branch,
            Lines = FinancialDocuments.Lines(submission),
        };
    }
}
