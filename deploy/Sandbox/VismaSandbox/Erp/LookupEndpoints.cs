using System.Text.Json.Nodes;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Erp;

/// <summary>The lists a company is set up with. Their rows never change while the sandbox runs.</summary>
internal sealed class LookupEndpoints(VismaSandboxOptions options)
{
    private const string SetUpAt = "2026-01-01T08:00:00.000Z";

    public void Map(IEndpointRouteBuilder routes)
    {
        Paged(routes, "/v1/salesordertype", "orderType", OrderType.All.Values.ToDictionary(type => type.Id, OrderTypeRow, StringComparer.OrdinalIgnoreCase));
        Paged(routes, "/v1/warehouse", "warehouseID", Rows(CompanySetup.Warehouses, WarehouseRow));
        Whole(routes, "/v1/paymentmethod", "paymentMethodNumber", Rows(CompanySetup.PaymentMethods, PaymentMethodRow));
        Whole(routes, "/v1/branch", parameter: null, Rows(CompanySetup.Branches, BranchRow));
        Whole(routes, "/v1/currency", "curyId", Rows(CompanySetup.Currencies, CurrencyRow));
        Whole(routes, "/v1/customer/customerClass", "customerClassId", Rows(CompanySetup.Classes, ClassRow));
        var categories = VatCategory.All.Values.ToDictionary(category => category.Id, VatCategoryRow, StringComparer.OrdinalIgnoreCase);
        Whole(routes, "/v1/vatCategory", "taxCategoryId", categories);
        Paged(routes, "/v1/attribute", "attributeId", CompanySetup.Attributes.ToDictionary(attribute => attribute.Id, AttributeRow, StringComparer.OrdinalIgnoreCase));
        Whole(routes, "/v1/salescategory", parameter: null, CompanySetup.SalesCategories.ToDictionary(category => category.Description, SalesCategoryRow, StringComparer.Ordinal));
        routes.MapGet("/v1/creditTerm", (HttpRequest request) => Terms(request.Query));
    }

    private static Dictionary<string, string> Rows(IReadOnlyDictionary<string, Code> codes, Func<Code, string> row) =>
        codes.Values.ToDictionary(code => code.Id, row, StringComparer.OrdinalIgnoreCase);

    private void Paged(IEndpointRouteBuilder routes, string path, string parameter, Dictionary<string, string> rows)
    {
        var all = rows.Values.ToList();
        routes.MapGet(path, (HttpRequest request) => ErpList.Page(all, row => row, request.Query, options.DefaultPageSize, cap: 1_000));
        One(routes, path, parameter, rows);
    }

    private static void Whole(IEndpointRouteBuilder routes, string path, string? parameter, Dictionary<string, string> rows)
    {
        routes.MapGet(path, () => ErpList.Whole(rows.Values));
        if (parameter is not null)
        {
            One(routes, path, parameter, rows);
        }
    }

    private static void One(IEndpointRouteBuilder routes, string path, string parameter, Dictionary<string, string> rows) =>
        routes.MapGet($"{path}/{{{parameter}}}", (HttpContext context) =>
            rows.TryGetValue(ErpId.Decode((string)context.Request.RouteValues[parameter]!), out var row) ? ErpAnswer.Json(row) : ErpAnswer.Missing("The record"));

    private IResult Terms(IQueryCollection query)
    {
        var records = CompanySetup.Terms.Values.Where(terms => ErpList.Is(query["termsId"], terms.Id)).Select(terms => (JsonNode?)new JsonObject
        {
            ["termsId"] = terms.Id, ["description"] = terms.Description, ["visibleTo"] = "AllUsers", ["dueDateType"] = "FixedNumberOfDays",
            ["dueDay1"] = int.Parse(terms.Id), ["createdDateTime"] = SetUpAt, ["lastModifiedDateTime"] = SetUpAt,
        }).ToList();
        var size = Math.Clamp(ErpList.Number(query["pageSize"]) ?? options.DefaultPageSize, 1, 1_000);
        var page = Math.Max(1, ErpList.Number(query["pageNumber"]) ?? 1);
        return ErpAnswer.Json(SandboxJson.Text(new JsonObject
        {
            ["pageNumber"] = page, ["pageSize"] = size, ["totalCount"] = records.Count,
            ["records"] = new JsonArray(records.Skip((page - 1) * size).Take(size).ToArray()),
        }));
    }

    private static string OrderTypeRow(OrderType type) => SandboxJson.Text(new JsonObject
    {
        ["orderType"] = type.Id, ["active"] = type.Active, ["description"] = type.Description, ["behavior"] = type.Behavior,
        ["defaultOperation"] = type.DefaultOperation, ["customerDocumentType"] = type.CustomerDocument,
    });

    private static string WarehouseRow(Code warehouse) => SandboxJson.Text(new JsonObject
    {
        ["warehouseID"] = warehouse.Id, ["branch"] = new JsonObject { ["number"] = CompanySetup.Branch, ["name"] = CompanySetup.Branches[CompanySetup.Branch].Description },
        ["active"] = warehouse.Active, ["description"] = warehouse.Description,
        ["locations"] = new JsonArray(new JsonObject { ["locationId"] = "R1", ["description"] = "Shelves", ["active"] = true, ["inclQtyAvail"] = true, ["salesValid"] = true }),
    });

    private static string PaymentMethodRow(Code method) => SandboxJson.Text(new JsonObject
    {
        ["paymentMethodID"] = method.Id, ["active"] = method.Active, ["meansOfPayment"] = method.Id == "CARD" ? "CreditCard" : "CashOrCheck",
        ["description"] = method.Description, ["useInAP"] = false,
    });

    private static string BranchRow(Code branch) => SandboxJson.Text(new JsonObject
    {
        ["branchId"] = int.Parse(branch.Id), ["number"] = branch.Id, ["name"] = branch.Description, ["organizationId"] = 1,
        ["isMainBranch"] = branch.Id == CompanySetup.Branch, ["isActive"] = branch.Active, ["lastModifiedDateTime"] = SetUpAt,
        ["currency"] = new JsonObject { ["id"] = CompanySetup.Currency, ["description"] = "Euro", ["symbol"] = "€" },
    });

    private static string CurrencyRow(Code currency) => SandboxJson.Text(new JsonObject
    {
        ["id"] = currency.Id, ["description"] = currency.Description, ["isBaseCurrency"] = currency.Id == CompanySetup.Currency,
        ["decimalPrecision"] = 2, ["isUsedForAccounting"] = currency.Id == CompanySetup.Currency,
    });

    private static string ClassRow(Code customerClass) =>
        SandboxJson.Text(new JsonObject { ["id"] = customerClass.Id, ["description"] = customerClass.Description, ["requiredTaxzoneId"] = false });

    private static string AttributeRow(ItemAttribute attribute) => SandboxJson.Text(new JsonObject
    {
        ["attributeID"] = attribute.Id, ["description"] = attribute.Description, ["controlType"] = attribute.Values.Length > 0 ? "Combo" : "Text",
        ["internal"] = false, ["createdDateTime"] = SetUpAt, ["lastModifiedDateTime"] = SetUpAt,
        ["details"] = new JsonArray([.. attribute.Values.Select((value, place) => (JsonNode)new JsonObject
        {
            ["valueId"] = value.ToUpperInvariant(), ["description"] = value, ["sortOrder"] = place, ["disabled"] = false,
        })]),
    });

    private static string SalesCategoryRow(SalesCategory category) => SandboxJson.Text(new JsonObject
    {
        ["categoryID"] = category.Id, ["description"] = category.Description, ["parentID"] = category.Parent, ["sortOrder"] = category.Id,
        ["subCategories"] = new JsonArray(),
    });

    private static string VatCategoryRow(VatCategory category) => SandboxJson.Text(new JsonObject
    {
        ["vatCategoryId"] = category.Id, ["description"] = category.Description, ["active"] = true, ["excludeListedTaxes"] = false,
        ["lastModifiedDateTime"] = SetUpAt,
        ["vatCategoryLines"] = new JsonArray(new JsonObject
        {
            ["vatId"] = category.Id,
            ["description"] = category.Description,
            ["type"] = category.Exempt ? "ExemptVat" : "Vat",
            ["calculateOn"] = category.Included ? "ExtractFromItemAmount" : "ItemAmount",
            ["vatRates"] = new JsonArray(new JsonObject
            {
                ["revisionID"] = "1", ["vatRate"] = category.Rate, ["groupType"] = "Output", ["startDate"] = "2020-01-01T00:00:00.000Z",
            }),
        }),
    });
}
