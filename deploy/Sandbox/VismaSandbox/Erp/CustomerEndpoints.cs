using System.Text.Json.Nodes;
using SandboxKit.Faults;
using SandboxKit.Shapes;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Erp;

/// <summary><c>/v1/customer</c>: list, one, create, change, and the contacts of one.</summary>
internal sealed class CustomerEndpoints(Company company, VismaSandboxOptions options, FaultList faults, TimeProvider time)
{
    public const string DuplicateEmail = "duplicate-email";

    private static readonly Shape Write = Shape.Load("visma-net.json", "CustomerUpdateDto");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/customer", ListAsync);
        routes.MapPost("/v1/customer", (Delegate)CreateAsync);
        routes.MapGet("/v1/customer/{customerCd}", (string customerCd) => One(Find(ErpId.Decode(customerCd))));
        routes.MapPut("/v1/customer/{customerCd}", (HttpContext context, string customerCd) =>
            ChangeAsync(context, () => company.Customers.Find(ErpId.Decode(customerCd))));
        routes.MapGet("/v1/customer/internal/{internalID}", (string internalID) => One(FindInternal(internalID)));
        routes.MapPut("/v1/customer/internal/{internalID}", (HttpContext context, string internalID) =>
            ChangeAsync(context, () => company.Customers.By("internalId", internalID).FirstOrDefault()));
    }

    private static IResult One(Customer? customer) =>
        customer is null ? ErpAnswer.Missing("The customer") : ErpAnswer.Json(customer.Json, customer.Stamp);

    private async Task<IResult> ListAsync(HttpRequest request)
    {
        var query = request.Query;
        var modified = ErpList.Dates(query, "lastModifiedDateTime", options.FilterClockOffset, out var valid);
        var created = ErpList.Dates(query, "createdDateTime", options.FilterClockOffset, out var createdValid);
        if (!valid || !createdValid)
        {
            return ErpAnswer.Message(400, "A date filter has a format or condition that is not known.");
        }

        if (query["email"].Count > 0)
        {
            await DuplicateAsync(request, query["email"].ToString());
        }

        List<Customer> rows;
        lock (company.Sync)
        {
            rows = Candidates(query).Where(customer => Fits(customer, query)
                && modified?.Invoke(customer.Modified) != false && created?.Invoke(customer.Created) != false).ToList();
        }

        return ErpList.Page(rows, customer => customer.Json, query, options.DefaultPageSize, options.CustomerPageCap);
    }

    /// <summary>The shortest list that can hold every hit.</summary>
    private IEnumerable<Customer> Candidates(IQueryCollection query)
    {
        foreach (var (filter, index) in new[] { ("email", "email"), ("vatRegistrationId", "vat"), ("corporateId", "corporateId"), ("name", "name") })
        {
            if (query[filter].ToString() is { Length: > 0 } value)
            {
                return company.Customers.By(index, value);
            }
        }

        return company.Customers.All;
    }

    private bool Fits(Customer customer, IQueryCollection query) =>
        ErpList.Is(query["email"], customer.Email)
        && (options.EmailFilterIgnoresCase || query["email"].Count == 0 || query["email"] == customer.Email)
        && ErpList.Is(query["vatRegistrationId"], customer.Vat)
        && ErpList.Is(query["corporateId"], customer.CorporateId)
        && ErpList.Is(query["name"], customer.Name)
        && ErpList.Is(query["phone"], customer.Phone)
        && ErpList.Is(query["status"], customer.Status);

    private async Task<IResult> CreateAsync(HttpContext context)
    {
        var (body, refusal) = await ErpBody.ReadAsync(context.Request, Write);
        if (refusal is not null)
        {
            return refusal;
        }

        Customer customer;
        Task saved;
        lock (company.Sync)
        {
            customer = Build(body);
            saved = company.SaveAsync(company.Put(customer));
        }

        await saved;
        return ErpAnswer.Created(context.Response, $"{options.ErpLocation}/v1/customer/{ErpId.Encode(customer.Number)}", customer.Stamp);
    }

    private Customer Build(ErpBody body)
    {
        var read = new JsonObject
        {
            ["internalId"] = company.NextInternalId(),
            ["number"] = NumberFor(body),
            ["status"] = "Active",
            ["currencyId"] = CompanySetup.Currency,
            ["customerClass"] = new JsonObject { ["id"] = CompanySetup.DefaultClass, ["description"] = CompanySetup.Classes[CompanySetup.DefaultClass].Description },
            ["creditTerms"] = new JsonObject { ["id"] = CompanySetup.DefaultTerms, ["description"] = CompanySetup.Terms[CompanySetup.DefaultTerms].Description },
            ["creditVerification"] = "Disabled",
        };
        CustomerWrite.Apply(body, read, company.NextInternalId);
        read["createdDateTime"] = SandboxJson.Date(time.GetUtcNow());
        return Sealed(read);
    }

    private string NumberFor(ErpBody body)
    {
        var own = body.Text("number");
        if (string.IsNullOrEmpty(own) || body.Flag("overrideNumberSeries") != true)
        {
            return company.NextNumber("customer", 10_001, "0", number => company.Customers.Find(number) is not null);
        }

        ErpRules.Require(options.AllowOwnNumbers, "The number series of customers does not allow manual numbers.");
        ErpRules.Require(company.Customers.Find(own) is null, "A customer with this number exists already.");
        return own;
    }

    private async Task<IResult> ChangeAsync(HttpContext context, Func<Customer?> find)
    {
        var (body, refusal) = await ErpBody.ReadAsync(context.Request, Write);
        if (refusal is not null)
        {
            return refusal;
        }

        Customer changed;
        Task saved;
        lock (company.Sync)
        {
            if (find() is not { } present)
            {
                return ErpAnswer.Missing("The customer");
            }

            if (ErpAnswer.Stale(context.Request, present.Stamp) is { } stale)
            {
                return stale;
            }

            var read = JsonNode.Parse(present.Json)!.AsObject();
            CustomerWrite.Apply(body, read, company.NextInternalId);
            changed = Sealed(read);
            saved = company.SaveAsync(company.Put(changed));
        }

        await saved;
        return ErpAnswer.Changed(context.Response, changed.Stamp);
    }

    private Customer Sealed(JsonObject read)
    {
        read["lastModifiedDateTime"] = SandboxJson.Date(time.GetUtcNow());
        read["timeStamp"] = SandboxJson.Stamp(company.NextVersion());
        return Customer.FromJson(SandboxJson.Text(read));
    }

    /// <summary>The fault in which somebody else makes a second debtor of the same e-mail just now.</summary>
    private async Task DuplicateAsync(HttpRequest request, string email)
    {
        Task saved;
        lock (company.Sync)
        {
            if (company.Customers.By("email", email).FirstOrDefault() is not { } first || faults.Take(request, DuplicateEmail) is null)
            {
                return;
            }

            var twin = JsonNode.Parse(first.Json)!.AsObject();
            twin["internalId"] = company.NextInternalId();
            twin["number"] = company.NextNumber("customer", 10_001, "0", number => company.Customers.Find(number) is not null);
            twin["createdDateTime"] = SandboxJson.Date(time.GetUtcNow());
            saved = company.SaveAsync(company.Put(Sealed(twin)));
        }

        await saved;
    }

    private Customer? Find(string number)
    {
        lock (company.Sync)
        {
            return company.Customers.Find(number);
        }
    }

    private Customer? FindInternal(string id)
    {
        lock (company.Sync)
        {
            return company.Customers.By("internalId", id).FirstOrDefault();
        }
    }
}
