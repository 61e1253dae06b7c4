using System.Text.Json.Nodes;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Erp;

/// <summary>The read shape of a financial document: other names than the write, and every amount twice, in base currency and in its own.</summary>
internal static class DocumentRead
{
    public static JsonObject Build(DocumentKind kind, Document document, ErpBody body, Customer customer, Totals totals, string period)
    {
        var read = new JsonObject
        {
            ["customer"] = new JsonObject { ["number"] = customer.Number, ["name"] = customer.Name },
            ["documentType"] = kind.DocumentType,
            ["referenceNumber"] = document.Number,
            ["postPeriod"] = period,
            ["financialPeriod"] = period,
            ["documentDate"] = SandboxJson.Day(document.Date),
            ["status"] = document.Status,
            ["hold"] = document.Status == "Hold",
            ["currencyId"] = body.Text("currencyId") ?? CompanySetup.Currency,
            ["customerRefNumber"] = document.CustomerRefNumber,
            ["paymentReference"] = document.PaymentReference,
            ["invoiceText"] = body.Text("invoiceText"),
            ["note"] = body.Text("note"),
            ["cashAccount"] = body.Text("cashAccount") ?? (kind.IsCashSale ? "1000" : null),
            ["paymentMethod"] = Coded(body.Text("paymentMethodId") ?? customer.PaymentMethod, CompanySetup.PaymentMethods),
            ["creditTerms"] = Coded(body.Text("creditTermsId") ?? customer.Terms, CompanySetup.Terms),
            ["branchNumber"] = Branch(body.Text("branchNumber") ?? CompanySetup.Branch),
            ["createdDateTime"] = SandboxJson.Date(document.CreatedAt),
            ["lastModifiedDateTime"] = SandboxJson.Date(document.Modified),
            ["timeStamp"] = document.Stamp,
            [kind.LinesRead] = JsonNode.Parse(document.Lines.Text),
        };
        Amounts(read, "amount", totals.Total);
        Amounts(read, "balance", kind.IsCashSale ? 0m : totals.Total);
        Amounts(read, "vatTotal", totals.Vat);
        Amounts(read, "detailTotal", totals.Lines);
        Amounts(read, "discountTotal", totals.Discounts);
        Amounts(read, "vatTaxableTotal", totals.Taxable);
        Amounts(read, "vatExemptTotal", totals.Exempt);
        if (!kind.IsCashSale)
        {
            read["externalReference"] = document.ExternalReference;
            read["taxDetails"] = new JsonArray(totals.Taxes.Select((tax, index) => (JsonNode?)new JsonObject
            {
                ["taxId"] = tax.Category.Id, ["recordId"] = index + 1, ["vatRate"] = tax.Category.Rate,
                ["taxableAmount"] = tax.Taxable, ["vatAmount"] = tax.Vat,
            }).ToArray());
        }

        return SandboxJson.Dense(read);
    }

    private static void Amounts(JsonObject read, string field, decimal amount)
    {
        read[field] = amount;
        read[field + "InCurrency"] = amount;
    }

    private static JsonObject? Coded(string? id, IReadOnlyDictionary<string, Code> list) =>
        id is not null && list.TryGetValue(id, out var code) ? new() { ["id"] = code.Id, ["description"] = code.Description } : null;

    private static JsonObject Branch(string id) => new() { ["number"] = id, ["name"] = CompanySetup.Branches[id].Description };
}
