using System.Text.Json.Nodes;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Erp;

/// <summary>Turns a write body into an invoice, credit note or cash sale, or says which rule stands against it.</summary>
internal sealed class DocumentWrite(Company company, VismaSandboxOptions options, TimeProvider time)
{
    private static readonly (string Field, int Length)[] Lengths =
        [("customerRefNumber", 40), ("externalReference", 40), ("paymentReference", 40), ("invoiceText", 255), ("referenceNumber", 15)];

    public Document Build(DocumentKind kind, ErpBody body, bool periodClosed)
    {
        var customer = CustomerOf(body);
        CheckHead(kind, body);
        var lines = body.List(kind.LinesWritten).Select((line, index) => DocumentLine.Read(line, index + 1, company)).ToList();
        ErpRules.Require(lines.Count > 0, $"'{kind.LinesWritten}' cannot be empty.");
        var totals = Totals.Of(lines.ConvertAll(line => line.Amount));
        ErpRules.Require(totals.Total >= 0, "The document amount must not be negative; use a document that gives money back.");

        var now = time.GetUtcNow();
        var date = Reading.Moment(body.Text("documentDate")) ?? now;
        var period = body.Text("financialPeriod") ?? body.Text("postPeriod") ?? Periods.Of(date);
        ErpRules.Require(!periodClosed && !Periods.IsClosed(period, options.ClosedThrough), "The financial period is closed in the company.");

        var document = new Document
        {
            Kind = kind.Kind,
            Type = kind.DocumentType,
            Number = NumberFor(kind, body),
            ExternalReference = body.Text("externalReference"),
            CustomerRefNumber = body.Text("customerRefNumber"),
            PaymentReference = body.Text("paymentReference"),
            CustomerOrder = body.Text("externalReference") ?? body.Text("customerRefNumber") ?? body.Text("paymentReference"),
            CustomerNumber = customer.Number,
            CustomerName = customer.Name,
            Total = kind.Sign * totals.Total,
            LineCount = lines.Count,
            Status = body.Flag("hold") == true ? "Hold" : "Balanced",
            Date = date,
            CreatedAt = now,
            Modified = now,
            Version = company.NextVersion(),
            Body = "{}",
            Lines = SandboxJson.Text(new JsonArray(lines.Select(line => (JsonNode?)line.ToJson()).ToArray())),
        };
        return document with { Body = SandboxJson.Text(DocumentRead.Build(kind, document, body, customer, totals, period)) };
    }

    private Customer CustomerOf(ErpBody body)
    {
        var number = body.Text("customerNumber");
        ErpRules.Require(!string.IsNullOrEmpty(number), "'customerNumber' cannot be empty.");
        var customer = company.Customers.Find(number);
        ErpRules.Require(customer is not null, "'customerNumber' cannot be found in the system.");
        ErpRules.Require(customer!.CanBuy, $"The customer status is '{customer.Status}'.");
        return customer;
    }

    private static void CheckHead(DocumentKind kind, ErpBody body)
    {
        foreach (var (field, length) in Lengths)
        {
            ErpRules.Fits(field, body.Text(field), length);
        }

        Active("paymentMethodId", body.Text("paymentMethodId"), CompanySetup.PaymentMethods);
        Active("cashAccount", body.Text("cashAccount"), CompanySetup.CashAccounts);
        ErpRules.Known("creditTermsId", body.Text("creditTermsId"), CompanySetup.Terms);
        ErpRules.Known("currencyId", body.Text("currencyId"), CompanySetup.Currencies);
        ErpRules.Known("branchNumber", body.Text("branchNumber"), CompanySetup.Branches);
        foreach (var address in new[] { body.Inner("billingAddress"), body.Inner("invoiceAddress") })
        {
            var country = address?.Text("countryId");
            ErpRules.Require(string.IsNullOrEmpty(country) || CompanySetup.Countries.Contains(country), "'countryId' cannot be found in the system.");
        }

        ErpRules.Require(!kind.IsCashSale || !string.IsNullOrEmpty(body.Text("paymentMethodId")), "'paymentMethodId' cannot be empty.");
    }

    private static void Active(string field, string? value, IReadOnlyDictionary<string, Code> list)
    {
        ErpRules.Known(field, value, list);
        ErpRules.Require(string.IsNullOrEmpty(value) || list[value].Active, $"'{field}' is inactive.");
    }

    private string NumberFor(DocumentKind kind, ErpBody body)
    {
        var own = body.Text("referenceNumber");
        bool Taken(string number) => company.Documents.Find(Document.KeyOf(kind.Kind, kind.DocumentType, number)) is not null;
        if (string.IsNullOrEmpty(own) || body.Flag("overrideNumberSeries") != true)
        {
            return company.NextNumber(kind.Kind, kind.FirstNumber, "0", Taken);
        }

        ErpRules.Require(options.AllowOwnNumbers, "The number series does not allow manual numbers.");
        ErpRules.Require(!Taken(own), "A document with this reference number exists already.");
        return own;
    }
}
