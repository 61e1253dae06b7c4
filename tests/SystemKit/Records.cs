using System.Text.Json.Serialization;

namespace SystemKit;

/// <summary>A sale as the till's control interface answers it.</summary>
internal sealed record SoldOrder(
    long Id,
    [property: JsonPropertyName("ordernumber_full")] string Number,
    [property: JsonPropertyName("total_price")] decimal Total,
    string Customer);

/// <summary>An order as the till's control interface lists it.</summary>
internal sealed record TillOrder(
    long Id,
    [property: JsonPropertyName("ordernumber_full")] string Number,
    [property: JsonPropertyName("total_price")] decimal Total,
    string Currency,
    bool Paid,
    int? Status,
    string? Email,
    string? Company);

/// <summary>A document as the books' control interface lists it.</summary>
internal sealed record BookedDocument(
    string Kind, string Type, string Number, string CustomerOrder, string CustomerNumber, decimal Total, int Lines);

/// <summary>A debtor as the books' control interface lists it.</summary>
internal sealed record BookedCustomer(
    string Number, string Name, string Class, string? Email, string? Vat, string? CorporateId, IReadOnlyList<BookedContact> Contacts);

/// <summary>A contact of a debtor.</summary>
internal sealed record BookedContact(int Id, string Name, string? Email);

/// <summary>An order as the gateway shows it.</summary>
internal sealed record SeenOrder(
    Guid Id,
    string Integration,
    long CcvOrderId,
    string Reference,
    string State,
    string Step,
    decimal Total,
    string? CustomerNumber,
    SeenDocument? Document,
    SeenFailure? Failure,
    DateTimeOffset? NextAttemptAt = null);

internal sealed record SeenDocument(string Kind, string Type, string Number);

internal sealed record SeenFailure(string Reason, string Message, string Advice, string? Code);

internal sealed record SeenPage(IReadOnlyList<SeenOrder> Items, string? Next);
