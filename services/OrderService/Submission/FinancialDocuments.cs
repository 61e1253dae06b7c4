using Contracts.Orders;
using OrderService.Domain;
using Visma.Documents;
using Visma.Texts;

namespace OrderService.Submission;

/// <summary>What invoices, credit notes and cash sales have in common.</summary>
internal static class FinancialDocuments
{
    /// <summary>The first document made under our reference, as a link.</summary>
    public static DocumentLink? Oldest(IEnumerable<CustomerDocumentDto> found, DocumentKind kind, string type) =>
        found.Select(document => document.ReferenceNumber).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault() is { } number
            ? new DocumentLink(kind, type, number)
            : null;

    /// <summary>The lines of the document.</summary>
    public static IReadOnlyList<DocumentLineUpdate> Lines(OrderSubmission submission) =>
        [.. submission.Document.Lines.Select(line => Line(line, submission.Settings.Branch))];

    private static DocumentLineUpdate Line(SalesLine line, string? branch) => new()
    {
        InventoryNumber = line.Item,
        Description = VismaText.Fit(line.Description, FieldLengths.LineDescription),
        Quantity = line.Quantity,
        UnitPriceInCurrency = line.UnitPrice,
        DiscountAmountInCurrency = line.Discount > 0 ? line.Discount : null,
        ManualDiscount = line.Discount > 0 ? true : null,
        VatCodeId = line.TaxCategory,
        BranchNumber = branch,
    };
}
