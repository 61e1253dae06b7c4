using System.Text.Json.Nodes;
using SandboxKit.Faults;
using VismaSandbox.Books;

namespace VismaSandbox.Erp;

/// <summary>Invoices, credit notes and cash sales: create, list, one, release.</summary>
internal sealed class DocumentEndpoints(Company company, DocumentWrite write, VismaSandboxOptions options, FaultList faults, TimeProvider time)
{
    public const string ClosedPeriod = "closed-period";
    public const string InactiveItem = "inactive-item";

    private static readonly (string Filter, string Index)[] Indexed =
        [("externalReference", "external"), ("customerRefNumber", "customerRef"), ("paymentReference", "paymentRef"), ("customer", "customer")];

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var kind in DocumentKind.All)
        {
            foreach (var path in kind.CreatePaths)
            {
                routes.MapPost(path, (Delegate)((HttpContext context) => CreateAsync(context, kind)));
            }

            routes.MapGet(kind.Path, (HttpRequest request) => List(request.Query, kind));
            var parameter = kind.Kind switch { Document.Invoice => "invoiceNumber", Document.CreditNote => "creditNoteNumber", _ => "documentNumber" };
            routes.MapGet($"{kind.Path}/{{{parameter}}}", (HttpContext context) => One(context, kind, parameter));
            if (!kind.IsCashSale)
            {
                routes.MapPost($"{kind.Path}/{{{parameter}}}/action/release", (Delegate)((HttpContext context) => ReleaseAsync(context, kind, parameter)));
            }
        }
    }

    private async Task<IResult> CreateAsync(HttpContext context, DocumentKind kind)
    {
        var (body, refusal) = await ErpBody.ReadAsync(context.Request, kind.Write);
        if (refusal is not null)
        {
            return refusal;
        }

        var periodClosed = faults.Take(context.Request, ClosedPeriod) is not null;
        ErpRules.Require(faults.Take(context.Request, InactiveItem) is null, "line 1: the inventory item is Inactive and cannot be sold.");
        Document document;
        Task saved;
        lock (company.Sync)
        {
            document = write.Build(kind, body, periodClosed);
            saved = company.SaveAsync(company.Put(document));
        }

        await saved;
        return ErpAnswer.Created(context.Response, $"{options.ErpLocation}{kind.Path}/{ErpId.Encode(document.Number)}", document.Stamp);
    }

    private IResult List(IQueryCollection query, DocumentKind kind)
    {
        var modified = ErpList.Dates(query, "lastModifiedDateTime", options.FilterClockOffset, out var valid);
        var created = ErpList.Dates(query, "createdDateTime", options.FilterClockOffset, out var createdValid);
        var dated = ErpList.Dates(query, "documentDate", options.FilterClockOffset, out var datedValid);
        if (!valid || !createdValid || !datedValid)
        {
            return ErpAnswer.Message(400, "A date filter has a format or condition that is not known.");
        }

        List<Document> rows;
        lock (company.Sync)
        {
            rows = Candidates(query).Where(document => document.Kind == kind.Kind && Fits(document, query)
                && modified?.Invoke(document.Modified) != false
                && created?.Invoke(document.CreatedAt) != false
                && dated?.Invoke(document.Date) != false).ToList();
        }

        return ErpList.Page(rows, document => document.Body.Text, query, options.DefaultPageSize, options.DocumentPageCap);
    }

    private IReadOnlyList<Document> Candidates(IQueryCollection query)
    {
        foreach (var (filter, index) in Indexed)
        {
            if (query[filter].ToString() is { Length: > 0 } value)
            {
                return company.Documents.By(index, value);
            }
        }

        return company.Documents.All;
    }

    private static bool Fits(Document document, IQueryCollection query) =>
        ErpList.Is(query["customer"], document.CustomerNumber)
        && ErpList.Is(query["externalReference"], document.ExternalReference)
        && ErpList.Is(query["customerRefNumber"], document.CustomerRefNumber)
        && ErpList.Is(query["paymentReference"], document.PaymentReference)
        && ErpList.Is(query["status"], document.Status);

    private IResult One(HttpContext context, DocumentKind kind, string parameter) =>
        Find(context, kind, parameter) is { } document ? ErpAnswer.Json(document.Body.Text, document.Stamp) : ErpAnswer.Missing("The document");

    private Document? Find(HttpContext context, DocumentKind kind, string parameter)
    {
        var number = ErpId.Decode((string)context.Request.RouteValues[parameter]!);
        lock (company.Sync)
        {
            return company.Documents.Find(Document.KeyOf(kind.Kind, kind.DocumentType, number));
        }
    }

    private async Task<IResult> ReleaseAsync(HttpContext context, DocumentKind kind, string parameter)
    {
        Task saved;
        lock (company.Sync)
        {
            if (Find(context, kind, parameter) is not { } document)
            {
                return ErpAnswer.Missing("The document");
            }

            if (ErpAnswer.Stale(context.Request, document.Stamp) is { } stale)
            {
                return stale;
            }

            ErpRules.Require(document.Status == "Balanced", "Only a balanced document can be released.");
            saved = company.SaveAsync(company.Put(Released(document)));
        }

        await saved;
        return ErpAnswer.Json("""{"actionResult":"Done"}""");
    }

    private Document Released(Document document)
    {
        var now = time.GetUtcNow();
        var version = company.NextVersion();
        var body = JsonNode.Parse(document.Body.Text)!.AsObject();
        body["status"] = "Open";
        body["lastModifiedDateTime"] = SandboxJson.Date(now);
        body["timeStamp"] = SandboxJson.Stamp(version);
        return document with { Status = "Open", Modified = now, Version = version, Body = SandboxJson.Text(body) };
    }
}
