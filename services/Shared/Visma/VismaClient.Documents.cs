using System.Text.Json.Serialization.Metadata;
using Visma.Documents;
using Visma.Http;

namespace Visma;

internal sealed partial class VismaClient
{
    private sealed record Route(string Path, string Type, string Word);

    private static readonly Route Invoices = new("/customerinvoice", "Invoice", "invoice");
    private static readonly Route CreditNotes = new("/customerCreditNote", "CreditNote", "credit note");
    private static readonly Route CashSales = new("/cashsale", "CashSale", "cash sale");

    public Task<IReadOnlyList<InvoiceDto>> FindInvoicesAsync(string reference, ReferenceField field, string? customerNumber, CancellationToken ct) =>
        FindAsync(Invoices, VismaWire.Json.InvoiceDto, reference, field, customerNumber, ct);

    public async Task<InvoiceDto?> GetInvoiceAsync(string number, CancellationToken ct) =>
        await GetAsync(Invoices, VismaWire.Json.InvoiceDto, number, ct) is var (document, etag) ? document with { ETag = etag ?? document.TimeStamp } : null;

    public Task<DocumentNumber> CreateInvoiceAsync(InvoiceUpdate body, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(body);
        return CreateAsync(
            Invoices, "/v2", VismaWire.Json.InvoiceUpdate, body, body.ExternalReference ?? body.CustomerRefNumber ?? body.PaymentReference, ct);
    }

    public Task<IReadOnlyList<CreditNoteDto>> FindCreditNotesAsync(string reference, ReferenceField field, string? customerNumber, CancellationToken ct) =>
        FindAsync(CreditNotes, VismaWire.Json.CreditNoteDto, reference, field, customerNumber, ct);

    public async Task<CreditNoteDto?> GetCreditNoteAsync(string number, CancellationToken ct) =>
        await GetAsync(CreditNotes, VismaWire.Json.CreditNoteDto, number, ct) is var (document, etag) ? document with { ETag = etag ?? document.TimeStamp } : null;

    public Task<DocumentNumber> CreateCreditNoteAsync(CreditNoteUpdate body, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(body);
        return CreateAsync(CreditNotes, "/v2", VismaWire.Json.CreditNoteUpdate, body, body.ExternalReference ?? body.CustomerRefNumber, ct);
    }

    public Task<IReadOnlyList<CashSaleDto>> FindCashSalesAsync(string reference, string? customerNumber, CancellationToken ct) =>
        FindAsync(CashSales, VismaWire.Json.CashSaleDto, reference, ReferenceField.PaymentReference, customerNumber, ct);

    public async Task<CashSaleDto?> GetCashSaleAsync(string number, CancellationToken ct) =>
        await GetAsync(CashSales, VismaWire.Json.CashSaleDto, number, ct) is var (document, etag) ? document with { ETag = etag ?? document.TimeStamp } : null;

    public Task<DocumentNumber> CreateCashSaleAsync(CashSaleUpdate body, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(body);
        return CreateAsync(CashSales, "/v1", VismaWire.Json.CashSaleUpdate, body, body.PaymentReference, ct);
    }

    private Task<IReadOnlyList<T>> FindAsync<T>(
        Route route, JsonTypeInfo<T> type, string reference, ReferenceField field, string? customerNumber, CancellationToken ct)
        where T : CustomerDocumentDto
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        var filter = field switch
        {
            ReferenceField.ExternalReference => "externalReference",
            ReferenceField.CustomerRefNumber => "customerRefNumber",
            _ => "paymentReference",
        };
        var call = Erp(CallKind.Read, "/v1" + route.Path, "/v1" + route.Path, $"the {route.Word} {reference}") with
        {
            Query = Query.None.With(filter, reference).With("customer", customerNumber),
        };
        return SearchAsync(call, type, document => document.Carries(reference) && Same(document.Customer?.Number, customerNumber), ct);
    }

    private Task<(T Value, string? ETag)?> GetAsync<T>(Route route, JsonTypeInfo<T> type, string number, CancellationToken ct)
        where T : CustomerDocumentDto =>
        sender.ReadAsync(
            Erp(CallKind.Read, $"/v1{route.Path}/{PathSegment.Erp(number)}", $"/v1{route.Path}/{{number}}", $"the {route.Word} {number}"), type, ct);

    private async Task<DocumentNumber> CreateAsync<T>(
        Route route, string version, JsonTypeInfo<T> type, T body, string? reference, CancellationToken ct)
        where T : CustomerDocumentUpdate
    {
        var call = Erp(CallKind.Create, version + route.Path, version + route.Path, $"the {route.Word} {reference}".TrimEnd()) with { Body = Wrapped(body, type) };
        return new(route.Type, (await sender.CreateAsync(call, ct))[0]);
    }
}
