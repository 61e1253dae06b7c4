using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;
using VismaSandbox.Books;
using VismaSandbox.Erp;

namespace VismaSandbox.Orders;

/// <summary>The page envelope of the sales order service; pages count from zero.</summary>
internal static class OrderPage
{
    public static IResult Of(IReadOnlyList<string> rows, HttpRequest request, int defaultSize, int cap)
    {
        var size = Math.Clamp(ErpList.Number(request.Query["pageSize"]) ?? defaultSize, 1, cap);
        var index = ErpList.Number(request.Query["pageIndex"]) ?? 0;
        var page = rows.Skip(index * size).Take(size);
        var next = rows.Count > (index + 1) * size ? Next(request, size, index + 1) : "null";
        return ErpAnswer.Json($"{{\"value\":[{string.Join(',', page)}],\"nextPage\":{next},\"totalCount\":{rows.Count}}}");
    }

    private static string Next(HttpRequest request, int size, int index)
    {
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key is not ("pageSize" or "pageIndex")))
        {
            { "pageSize", size.ToString() }, { "pageIndex", index.ToString() },
        };
        return JsonValue.Create($"{request.Path}{query}").ToJsonString(SandboxJson.Options);
    }
}
