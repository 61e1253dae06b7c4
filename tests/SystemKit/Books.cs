using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SystemKit;

/// <summary>Somebody else who writes to the books: another tool, or a person.</summary>
internal static class Books
{
    /// <summary>Books a sales order under a customer order number of one's choice.</summary>
    public static async Task BookSalesOrderAsync(Shop shop, string customerOrder)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "sandbox-client",
            ["client_secret"] = "sandbox-secret",
            ["tenant_id"] = "11111111-1111-1111-1111-111111111111",
            ["scope"] = "visma.net.erp.salesorder:read visma.net.erp.salesorder:write",
        });
        using var answer = await shop.Visma.PostAsync(new Uri("/connect/token", UriKind.Relative), form);
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!.GetValue<string>();

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v3/SalesOrders");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = JsonContent.Create(new
        {
            type = "SO",
            customer = new { id = "COUNTER", order = customerOrder },
            orderLines = new[] { new { inventoryId = "MISC", quantity = 1, unitPrice = 1, hasManualPrice = true } },
        });
        using var created = await shop.Visma.SendAsync(request);
        created.EnsureSuccessStatusCode();
    }
}
