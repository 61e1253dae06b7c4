namespace Visma.Documents;

/// <summary>
/// Financial documents: customer invoices and credit notes (created by v2, read by v1) and cash sales (v1).
/// A cash return cannot be written through the API: the cash sale's write body has no document type.
/// </summary>
public interface IVismaDocuments
{
    /// <summary>Invoices that carry exactly our reference in any of their three reference fields; asked for by the field the settings name.</summary>
    Task<IReadOnlyList<InvoiceDto>> FindInvoicesAsync(string reference, ReferenceField field, string? customerNumber, CancellationToken ct);

    /// <summary>One invoice; null where there is none.</summary>
    Task<InvoiceDto?> GetInvoiceAsync(string number, CancellationToken ct);

    /// <summary>Creates an invoice.</summary>
    Task<DocumentNumber> CreateInvoiceAsync(InvoiceUpdate body, CancellationToken ct);

    /// <summary>Credit notes that carry exactly our reference; see <see cref="FindInvoicesAsync"/>.</summary>
    Task<IReadOnlyList<CreditNoteDto>> FindCreditNotesAsync(string reference, ReferenceField field, string? customerNumber, CancellationToken ct);

    /// <summary>One credit note; null where there is none.</summary>
    Task<CreditNoteDto?> GetCreditNoteAsync(string number, CancellationToken ct);

    /// <summary>Creates a credit note.</summary>
    Task<DocumentNumber> CreateCreditNoteAsync(CreditNoteUpdate body, CancellationToken ct);

    /// <summary>Cash sales that carry exactly our reference; a cash sale can only hold it as <see cref="ReferenceField.PaymentReference"/>.</summary>
    Task<IReadOnlyList<CashSaleDto>> FindCashSalesAsync(string reference, string? customerNumber, CancellationToken ct);

    /// <summary>One cash sale; null where there is none.</summary>
    Task<CashSaleDto?> GetCashSaleAsync(string number, CancellationToken ct);

    /// <summary>Creates a cash sale.</summary>
    Task<DocumentNumber> CreateCashSaleAsync(CashSaleUpdate body, CancellationToken ct);
}
