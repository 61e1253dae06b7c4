using System.Net.Http.Json;
using System.Text.Json;
using TestKit;

namespace SystemKit;

/// <summary>What the gateway shows of a shop's orders.</summary>
internal static class OrdersOfAShop
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string[] Ends = ["Transferred", "Skipped", "Failed"];

    public static async Task<SeenOrder?> OrderAsync(this HttpClient gateway, Shop shop, long ccvOrderId)
    {
        var page = await gateway.GetFromJsonAsync<SeenPage>($"/api/orders?integration={shop.Id}&number={ccvOrderId}", Json);
        return page!.Items.SingleOrDefault(order => order.CcvOrderId == ccvOrderId);
    }

    /// <summary>How many of the shop's orders are in that state.</summary>
    public static async Task<int> CountAsync(this HttpClient gateway, Shop shop, string state) => (await gateway.OrdersAsync(shop, state)).Count;

    public static async Task<IReadOnlyList<SeenOrder>> OrdersAsync(this HttpClient gateway, Shop shop, string? state = null)
    {
        var orders = new List<SeenOrder>();
        string? after = null;
        var filter = $"integration={shop.Id}&limit=500{(state is null ? "" : $"&state={state}")}";
        do
        {
            var page = await gateway.GetFromJsonAsync<SeenPage>($"/api/orders?{filter}{(after is null ? "" : $"&after={after}")}", Json);
            orders.AddRange(page!.Items);
            after = page.Next;
        }
        while (after is not null);
        return orders;
    }

    /// <summary>The order once it has come to an end, whichever.</summary>
    public static Task<SeenOrder> EndAsync(this HttpClient gateway, Shop shop, long ccvOrderId, TimeSpan? timeout = null) =>
        SeenInAsync(gateway, shop, ccvOrderId, Ends, timeout);

    public static Task<SeenOrder> SeenInAsync(
        this HttpClient gateway, Shop shop, long ccvOrderId, string[] states, TimeSpan? timeout = null) =>
        Eventually.Gets(
            async () => await gateway.OrderAsync(shop, ccvOrderId) is { } order && states.Contains(order.State) ? order : null,
            $"order {ccvOrderId} of {shop.Id} is {string.Join(" or ", states)}",
            timeout ?? TimeSpan.FromSeconds(60));
}
