using SandboxKit.Shapes;
using VismaSandbox.Books;

namespace VismaSandbox.Erp;

/// <summary>What the three financial documents differ in.</summary>
internal sealed record DocumentKind(
    string Kind, string Path, string[] CreatePaths, string DocumentType, string LinesWritten, string LinesRead, Shape Write, int FirstNumber, int Sign)
{
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new(Document.Invoice, "/v1/customerinvoice", ["/v2/customerinvoice", "/v1/customerinvoice"], "Invoice",
            "invoiceLines", "invoiceLines", Shape.Load("visma-net.json", "CustomerInvoiceUpdateDto"), 100_001, 1),
        new(Document.CreditNote, "/v1/customerCreditNote", ["/v2/customerCreditNote", "/v1/customerCreditNote"], "CreditNote",
            "lines", "lines", Shape.Load("visma-net.json", "CustomerCreditNoteUpdateDto"), 500_001, -1),
        new(Document.CashSale, "/v1/cashsale", ["/v1/cashsale"], "CashSale",
            "cashSaleLines", "cashSaleLines", Shape.Load("visma-net.json", "CashSaleUpdateDto"), 800_001, 1),
    ];

    public bool IsCashSale => Kind == Document.CashSale;
}
