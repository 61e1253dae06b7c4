using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Upstream;
using Visma.Errors;

namespace Visma.Http;

/// <summary>Walks through lists whose pages Visma makes silently smaller than asked for.</summary>
internal static class Paging
{
    /// <summary>Pages that a search for one thing may take; more means that the filter was ignored.</summary>
    public const int SearchPages = 10;

    /// <summary>All rows of a v1 list.</summary>
    public static async IAsyncEnumerable<T> AllAsync<T>(
        this VismaSender sender, VismaCall call, JsonTypeInfo<T> type, int pageSize, [EnumeratorCancellation] CancellationToken ct, int? mostPages = null)
        where T : class
    {
        for (var number = 1; ; number++)
        {
            if (number > mostPages)
                throw new UpstreamException(VismaFailures.FilterIgnored(call));

            var page = await sender.ReadPageAsync(
                call with { Query = call.Query.With("pageNumber", number).With("pageSize", pageSize) }, type, ct);
            foreach (var row in page.Rows)
                yield return row;

            var held = Math.Min(pageSize, page.MaxPageSize is > 0 and var most ? most : pageSize);
            if (page.Rows.Count == 0 || (page.TotalCount is { } total ? number * held >= total : page.Rows.Count < held))
                yield break;
        }
    }

    /// <summary>All rows of a v3 list.</summary>
    public static async IAsyncEnumerable<T> AllOfSalesOrdersAsync<T>(
        this VismaSender sender, VismaCall call, JsonTypeInfo<T> type, int pageSize, [EnumeratorCancellation] CancellationToken ct, int? mostPages = null)
        where T : class
    {
        var seen = 0L;
        for (var index = 0; ; index++)
        {
            if (index >= mostPages)
                throw new UpstreamException(VismaFailures.FilterIgnored(call));

            var page = await sender.ReadPageAsync(
                call with { Query = call.Query.With("pageSize", pageSize).With("pageIndex", index) }, type, ct);
            foreach (var row in page.Rows)
                yield return row;

            seen += page.Rows.Count;
            if (page.Rows.Count == 0 || (page.TotalCount is { } total ? seen >= total : page.Rows.Count < pageSize))
                yield break;
        }
    }
}
