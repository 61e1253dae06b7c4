using System.Text.Json;
using VismaSandbox.Books;

namespace VismaSandbox.Erp;

/// <summary><c>/v1/inventory</c>: the items, with the parts a list call asks for.</summary>
internal sealed class InventoryEndpoints(Company company, VismaSandboxOptions options)
{
    /// <summary>Parts of an item and the flag each is asked for with; without the flag they are there, as documented today.</summary>
    private static readonly (string Flag, string Part)[] Parts =
    [
        ("expandCrossReference", "crossReferences"), ("expandAttachment", "attachments"), ("expandAttribute", "attributes"),
        ("expandWarehouseDetail", "warehouseDetails"), ("expandAccountInformation", "accountInformation"), ("expandInventoryUnits", "inventoryUnits"),
        ("expandSupplierDetails", "supplierDetails"), ("expandSalesCategories", "salesCategories"), ("expandNote", "note"),
    ];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/inventory", (HttpRequest request) => List(request.Query));
        routes.MapGet("/v1/inventory/{inventoryNumber}", (string inventoryNumber) => One(company.Items.Find, ErpId.Decode(inventoryNumber)));
        routes.MapGet("/v1/inventory/internal/{inventoryId}", (string inventoryId) =>
            One(id => company.Items.By("internalId", id).FirstOrDefault(), inventoryId));
        routes.MapGet("/v1/inventory/{inventoryNumber}/crossReferences", (string inventoryNumber) => CrossReferences(ErpId.Decode(inventoryNumber)));
    }

    private IResult One(Func<string, Item?> find, string id)
    {
        lock (company.Sync)
        {
            return find(id) is { } item ? ErpAnswer.Json(item.Json, item.Stamp) : ErpAnswer.Missing("The inventory item");
        }
    }

    private IResult CrossReferences(string number)
    {
        Item? item;
        lock (company.Sync)
        {
            item = company.Items.Find(number);
        }

        if (item is null)
        {
            return ErpAnswer.Missing("The inventory item");
        }

        using var document = JsonDocument.Parse(item.Json);
        return ErpList.Whole(document.RootElement.List("crossReferences").Select(reference => reference.GetRawText()).ToList());
    }

    private IResult List(IQueryCollection query)
    {
        var modified = ErpList.Dates(query, "lastModifiedDateTime", options.FilterClockOffset, out var valid);
        var availability = ErpList.Dates(query, "availabilityLastModifiedDateTime", options.FilterClockOffset, out var availabilityValid);
        if (!valid || !availabilityValid)
        {
            return ErpAnswer.Message(400, "A date filter has a format or condition that is not known.");
        }

        List<Item> rows;
        lock (company.Sync)
        {
            rows = Candidates(query).Where(item => Fits(item, query)
                && modified?.Invoke(item.Modified) != false && availability?.Invoke(item.AvailabilityModified) != false).ToList();
        }

        var left = Parts.Where(part => ErpList.Flag(query[part.Flag]) == false).Select(part => part.Part).ToList();
        return ErpList.Page(rows, item => item.Without(left), query, options.DefaultPageSize, options.InventoryPageCap);
    }

    private IReadOnlyList<Item> Candidates(IQueryCollection query) => query["inventoryNumber"].ToString() is { Length: > 0 } number
        ? company.Items.Find(number) is { } item ? [item] : []
        : company.Items.All;

    private static bool Fits(Item item, IQueryCollection query) =>
        ErpList.Is(query["status"], item.Status)
        && ErpList.Is(query["description"], item.Description)
        && (query["inventoryTypes"].Count == 0 || query["inventoryTypes"].Contains(item.Type, StringComparer.OrdinalIgnoreCase))
        && (query["alternateID"].ToString() is not { Length: > 0 } alternate || item.AlternateIds.Contains(alternate, StringComparer.OrdinalIgnoreCase));
}
