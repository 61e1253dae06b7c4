using System.Text.Json.Nodes;
using SandboxKit.Shapes;
using VismaSandbox.Books;

namespace VismaSandbox.Erp;

/// <summary><c>/v1/contact</c> and the contacts of one customer; these lists know no pages.</summary>
internal sealed class ContactEndpoints(Company company, VismaSandboxOptions options, TimeProvider time)
{
    private static readonly Shape Write = Shape.Load("visma-net.json", "ContactUpdateDto");

    private static readonly string[] Scalars =
    [
        "active", "title", "firstName", "lastName", "position", "businessAccount", "sameAsAccount", "email", "web", "phone1", "phone2", "phone3",
        "fax", "contactMethod", "doNotCall", "doNotFax", "doNotEmail", "doNotMail", "noMassMail", "noMarketing",
    ];

    private static readonly (string Field, int Length)[] Lengths =
        [("firstName", 50), ("lastName", 100), ("email", 255), ("web", 255), ("phone1", 50), ("phone2", 50), ("phone3", 50), ("fax", 50), ("position", 255)];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/contact", (HttpRequest request) => List(request.Query, customer: null));
        routes.MapGet("/v1/customer/{customerCd}/contact", (HttpRequest request, string customerCd) => OfCustomer(request.Query, ErpId.Decode(customerCd)));
        routes.MapGet("/v1/contact/{contactId}", One);
        routes.MapPost("/v1/contact", (Delegate)CreateAsync);
        routes.MapPut("/v1/contact/{contactId}", ChangeAsync);
    }

    private IResult One(string contactId)
    {
        lock (company.Sync)
        {
            return company.Contacts.Find(contactId) is { } contact ? ErpAnswer.Json(contact.Json, contact.Stamp) : ErpAnswer.Missing("The contact");
        }
    }

    private IResult OfCustomer(IQueryCollection query, string customer)
    {
        lock (company.Sync)
        {
            return company.Customers.Find(customer) is null ? ErpAnswer.Missing("The customer") : List(query, customer);
        }
    }

    private IResult List(IQueryCollection query, string? customer)
    {
        var modified = ErpList.Dates(query, "lastModifiedDateTime", options.FilterClockOffset, out var valid);
        if (!valid)
        {
            return ErpAnswer.Message(400, "A date filter has a format or condition that is not known.");
        }

        lock (company.Sync)
        {
            var account = customer ?? query["businessAccount"].ToString();
            var candidates = account.Length > 0 ? company.Contacts.By("customer", account)
                : query["email"].ToString() is { Length: > 0 } email ? company.Contacts.By("email", email)
                : company.Contacts.All;
            return ErpList.Whole(candidates
                .Where(contact => Fits(contact, query) && modified?.Invoke(contact.Modified) != false)
                .Select(contact => contact.Json));
        }
    }

    private static bool Fits(Contact contact, IQueryCollection query) =>
        ErpList.Is(query["email"], contact.Email)
        && ErpList.Is(query["firstName"], contact.FirstName)
        && ErpList.Is(query["lastName"], contact.LastName)
        && ErpList.Is(query["displayName"], contact.DisplayName)
        && (ErpList.Flag(query["active"]) ?? contact.Active) == contact.Active;

    private async Task<IResult> CreateAsync(HttpContext context)
    {
        var (body, refusal) = await ErpBody.ReadAsync(context.Request, Write);
        if (refusal is not null)
        {
            return refusal;
        }

        Contact contact;
        Task saved;
        lock (company.Sync)
        {
            contact = Sealed(body, new JsonObject { ["contactId"] = company.NextInternalId(), ["active"] = true });
            saved = company.SaveAsync(company.Put(contact));
        }

        await saved;
        return ErpAnswer.Created(context.Response, $"{options.ErpLocation}/v1/contact/{contact.Id}", contact.Stamp);
    }

    private async Task<IResult> ChangeAsync(HttpContext context, string contactId)
    {
        var (body, refusal) = await ErpBody.ReadAsync(context.Request, Write);
        if (refusal is not null)
        {
            return refusal;
        }

        Contact changed;
        Task saved;
        lock (company.Sync)
        {
            if (company.Contacts.Find(contactId) is not { } present)
            {
                return ErpAnswer.Missing("The contact");
            }

            if (ErpAnswer.Stale(context.Request, present.Stamp) is { } stale)
            {
                return stale;
            }

            changed = Sealed(body, JsonNode.Parse(present.Json)!.AsObject());
            saved = company.SaveAsync(company.Put(changed));
        }

        await saved;
        return ErpAnswer.Changed(context.Response, changed.Stamp);
    }

    private Contact Sealed(ErpBody body, JsonObject read)
    {
        foreach (var (field, length) in Lengths)
        {
            ErpRules.Fits(field, body.Text(field), length);
        }

        var account = body.Text("businessAccount");
        ErpRules.Require(string.IsNullOrEmpty(account) || company.Customers.Find(account) is not null, "'businessAccount' cannot be found in the system.");
        foreach (var field in Scalars)
        {
            body.Copy(field, read);
        }

        CustomerWrite.Address(body, "address", read, company.NextInternalId);
        var (first, last) = ((string?)read["firstName"], (string?)read["lastName"]);
        ErpRules.Require(!string.IsNullOrWhiteSpace(last), "'lastName' cannot be empty.");
        read["displayName"] = string.IsNullOrEmpty(first) ? last : $"{last}, {first}";
        if (read["businessAccount"] is not null)
        {
            read["businessAccountType"] = "Customer";
        }

        read["lastModifiedDateTime"] = SandboxJson.Date(time.GetUtcNow());
        read["timeStamp"] = SandboxJson.Stamp(company.NextVersion());
        return Contact.FromJson(SandboxJson.Text(read));
    }
}
