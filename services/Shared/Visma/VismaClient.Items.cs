using System.Runtime.CompilerServices;
using Visma.Http;
using Visma.Items;

namespace Visma;

internal sealed partial class VismaClient
{
    public async Task<InventoryDto?> GetItemAsync(string number, CancellationToken ct)
    {
        var call = Erp(CallKind.Read, $"/v1/inventory/{PathSegment.Erp(number)}", "/v1/inventory/{number}", $"the item {number}");
        return (await sender.ReadAsync(call, VismaWire.Json.InventoryDto, ct))?.Value;
    }

    public async IAsyncEnumerable<InventoryDto> ListItemsAsync(ItemQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var expand = query.AlternateId is null ? query.Expand : query.Expand | ItemExpand.CrossReferences;
        var call = Erp(CallKind.Read, "/v1/inventory", "/v1/inventory", "the items") with
        {
            Query = Query.None
                .With("alternateID", query.AlternateId)
                .Since("lastModifiedDateTime", query.ModifiedSince)
                .Since("availabilityLastModifiedDateTime", query.AvailabilityModifiedSince)
                // All named, since what is expanded by default is about to change.
                .With("expandCrossReference", expand.HasFlag(ItemExpand.CrossReferences))
                .With("expandAttachment", expand.HasFlag(ItemExpand.Attachments))
                .With("expandAttribute", expand.HasFlag(ItemExpand.Attributes))
                .With("expandWarehouseDetail", expand.HasFlag(ItemExpand.WarehouseDetails))
                .With("expandAccountInformation", false)
                .With("expandInventoryUnits", expand.HasFlag(ItemExpand.InventoryUnits))
                .With("expandSupplierDetails", false)
                .With("expandSalesCategories", expand.HasFlag(ItemExpand.SalesCategories))
                .With("expandNote", expand.HasFlag(ItemExpand.Note)),
        };
        int? pages = query.AlternateId is null ? null : Paging.SearchPages;
        await foreach (var item in sender.AllAsync(call, VismaWire.Json.InventoryDto, query.PageSize, ct, pages))
        {
            if (query.AlternateId is not { } wanted || item.CrossReferences?.Any(reference => reference.AlternateId == wanted) == true)
                yield return item;
        }
    }
}
