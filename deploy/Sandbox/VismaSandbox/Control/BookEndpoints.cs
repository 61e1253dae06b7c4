using SandboxKit.Control;
using VismaSandbox.Books;
using VismaSandbox.Seed;

namespace VismaSandbox.Control;

/// <summary>What scripts and tests ask the books: documents, customers, and a fresh start.</summary>
internal sealed class BookEndpoints(Company company, CompanySeed seed)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_control/documents", Documents);
        routes.MapGet("/_control/documents/{kind}/{**number}", One);
        routes.MapGet("/_control/customers", Customers);
        routes.MapDelete("/_control/data", ResetAsync);
    }

    /// <summary>Counts documents that share an order number with an earlier one.</summary>
    public (int Documents, int Duplicates) Count()
    {
        lock (company.Sync)
        {
            var named = company.Documents.All.Where(document => !string.IsNullOrEmpty(document.CustomerOrder)).ToList();
            var distinct = named.Select(document => document.CustomerOrder!).Distinct(StringComparer.OrdinalIgnoreCase).Count();
            return (company.Documents.Count, named.Count - distinct);
        }
    }

    private IResult Documents(HttpRequest request)
    {
        var since = Reading.Moment(request.Query["since"]);
        var order = request.Query["customerOrder"].ToString();
        List<Document> found;
        lock (company.Sync)
        {
            found = (order.Length > 0 ? company.Documents.By("order", order) : company.Documents.All)
                .Where(document => since is null || document.CreatedAt >= since)
                .Skip(Number(request, "offset") ?? 0)
                .Take(Number(request, "limit") ?? int.MaxValue)
                .ToList();
        }

        return Results.Json(found.Select(Summary), SandboxJson.Options);
    }

    private static object Summary(Document document) => new
    {
        document.Kind, document.Type, document.Number, document.CustomerOrder, document.CustomerNumber, document.Total,
        Lines = document.LineCount, document.CreatedAt,
    };

    /// <summary>The number of a sales order is <c>SO/000001</c>; a bare number finds it too where it is the only one.</summary>
    private IResult One(string kind, string number)
    {
        lock (company.Sync)
        {
            if (company.Documents.Find($"{kind}/{number}") is { } exact)
                return Results.Json(exact, SandboxJson.Options);

            var found = company.Documents.All.Where(candidate => candidate.Kind == kind && candidate.Number == number).Take(2).ToList();
            return found switch
            {
                [var only] => Results.Json(only, SandboxJson.Options),
                [] => ControlProblem.Missing("There is no such document."),
                _ => ControlProblem.Field("number", $"is used by several order types; ask for {found[0].Type}/{number} or {found[1].Type}/{number}"),
            };
        }
    }

    private IResult Customers(HttpRequest request)
    {
        lock (company.Sync)
        {
            var customers = company.Customers.All.Skip(Number(request, "offset") ?? 0).Take(Number(request, "limit") ?? int.MaxValue);
            return Results.Json(customers.Select(Summary).ToList(), SandboxJson.Options);
        }
    }

    private object Summary(Customer customer) => new
    {
        customer.Number, customer.Name, customer.Class, customer.Email, customer.Vat, customer.CorporateId, CreatedAt = customer.Created,
        Contacts = company.Contacts.By("customer", customer.Number)
            .Select(contact => new { contact.Id, Name = $"{contact.FirstName} {contact.LastName}".Trim(), contact.Email }).ToList(),
    };

    private async Task<IResult> ResetAsync()
    {
        Task saved;
        lock (company.Sync)
        {
            company.Clear();
            saved = company.ReplaceAllAsync(seed.Fill(company));
        }

        await saved;
        return Results.NoContent();
    }

    private static int? Number(HttpRequest request, string name) => Erp.ErpList.Number(request.Query[name]);
}
