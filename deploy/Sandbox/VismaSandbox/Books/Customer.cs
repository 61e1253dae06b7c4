using System.Text.Json;

namespace VismaSandbox.Books;

/// <summary>A debtor: its read shape as text, and of it what is searched by.</summary>
internal sealed record Customer(string Number, string Json)
{
    public int InternalId { get; private init; }

    public string Name { get; private init; } = "";

    public string Status { get; private init; } = "Active";

    public string? Class { get; private init; }

    public string? Email { get; private init; }

    public string? Phone { get; private init; }

    public string? Vat { get; private init; }

    public string? CorporateId { get; private init; }

    public string? Terms { get; private init; }

    public string? PaymentMethod { get; private init; }

    public DateTimeOffset Created { get; private init; }

    public DateTimeOffset Modified { get; private init; }

    public string Stamp { get; private init; } = "";

    /// <summary>Only these may be sold to.</summary>
    public bool CanBuy => Status is "Active" or "OneTime" or "CreditHold";

    public static Customer FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        var read = document.RootElement;
        return new(read.Text("number")!, json)
        {
            InternalId = (int)(read.Number("internalId") ?? 0),
            Name = read.Text("name") ?? "",
            Status = read.Text("status") ?? "Active",
            Class = read.Text("customerClass", "id"),
            Email = read.Text("mainContact", "email"),
            Phone = read.Text("mainContact", "phone1"),
            Vat = read.Text("vatRegistrationId"),
            CorporateId = read.Text("corporateId"),
            Terms = read.Text("creditTerms", "id"),
            PaymentMethod = read.Text("defaultPaymentMethodId"),
            Created = read.Moment("createdDateTime"),
            Modified = read.Moment("lastModifiedDateTime"),
            Stamp = read.Text("timeStamp") ?? "",
        };
    }
}
