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

    public static async Task<IReadOnlyList<SeenOrder>> OrdersAsync(this HttpClient gateway, Shop shop)
    {
        var orders = new List<SeenOrder>();
        string? after = null;
        do
        {
            var page = await gateway.GetFromJsonAsync<SeenPage>($"/api/orders?integration={shop.Id}&limit=500{(after is null ? "" : $"&after={after}")}", Json);
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
