using Visma;

namespace ProductService.Domain;

/// <summary>When reading the catalogue in pages is cheaper than asking for items one by one.</summary>
public static class CatalogueReading
{
    /// <summary>Rows asked for in a page; Visma may give fewer and says so.</summary>
    public const int PageSize = 500;

    // Asking for this many items one by one costs more than finding out how long the catalogue is.
    private const int ManyItems = 20;

    // A whole catalogue for this many calls pays even when few of its items are wanted today: none of the others is asked for tomorrow.
    private const int WorthIt = 5;

    /// <summary>Whether to look at the catalogue's first page: when many items are wanted, or none is known yet.</summary>
    public static bool IsWorthALook(int wanted, bool noneKnown) => noneKnown || wanted > ManyItems;

    /// <summary>How many rows to read, by what the first row says of the list: all, or the first page only.</summary>
    public static long RowsToRead(RowMetadata? list, int wanted)
    {
        var page = Math.Clamp(list?.MaxPageSize ?? PageSize, 1, PageSize);
        return list?.TotalCount is { } total && (total + page - 1) / page <= Math.Max(wanted, WorthIt) ? total : page;
    }
}
