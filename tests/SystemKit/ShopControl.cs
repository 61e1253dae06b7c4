using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestKit;

namespace SystemKit;

/// <summary>What tests do at the till and look up in the books.</summary>
internal static class ShopControl
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<IReadOnlyList<SoldOrder>> SellAsync(
        this Shop shop, int count = 1, int lines = 2, string customer = "mixed", bool paid = true, int seed = 1)
    {
        var answer = await PostAsync(shop.Ccv, "/_control/sales", new { count, lines, customer, paid, seed });
        return answer["orders"].Deserialize<List<SoldOrder>>(Json)!;
    }

    public static async Task<IReadOnlyList<long>> ImportAsync(this Shop shop, params JsonObject[] orders)
    {
        var answer = await PostAsync(shop.Ccv, "/_control/orders", new JsonArray([.. orders]));
        return [.. answer["orders"]!.AsArray().Select(order => order!["id"]!.GetValue<long>())];
    }

    public static Task PayAsync(this Shop shop, long order) => PostAsync(shop.Ccv, $"/_control/orders/{order}/pay", new { });

    public static async Task<IReadOnlyList<TillOrder>> TillOrdersAsync(this Shop shop) =>
        (await shop.Ccv.GetFromJsonAsync<List<TillOrder>>("/_control/orders", Json))!;

    public static async Task<IReadOnlyList<BookedDocument>> DocumentsAsync(this Shop shop) =>
        (await shop.Visma.GetFromJsonAsync<List<BookedDocument>>("/_control/documents", Json))!;

    public static async Task<JsonObject> DocumentAsync(this Shop shop, BookedDocument document) =>
        (await shop.Visma.GetFromJsonAsync<JsonObject>(document.Kind == "salesorder"
            ? $"/_control/documents/{document.Kind}/{document.Type}/{document.Number}"
            : $"/_control/documents/{document.Kind}/{document.Number}"))!;

    public static async Task<IReadOnlyList<BookedCustomer>> CustomersAsync(this Shop shop) =>
        (await shop.Visma.GetFromJsonAsync<List<BookedCustomer>>("/_control/customers", Json))!;

    public static async Task<JsonObject> VismaStatsAsync(this Shop shop) => (await shop.Visma.GetFromJsonAsync<JsonObject>("/_control/stats"))!;

    public static async Task<JsonObject> CcvStatsAsync(this Shop shop) => (await shop.Ccv.GetFromJsonAsync<JsonObject>("/_control/stats"))!;

    /// <summary>Waits until more is booked than at the time of the call.</summary>
    public static async Task DocumentsGrowAsync(this Shop shop, int by = 20)
    {
        var before = (await shop.VismaStatsAsync())["documents"]!.GetValue<int>();
        await Eventually.BecomesTrue(
            async () => (await shop.VismaStatsAsync())["documents"]!.GetValue<int>() >= before + by, $"{by} more documents are booked", TimeSpan.FromMinutes(3));
    }

    public static Task FaultAsync(this HttpClient sandbox, object fault) => PostAsync(sandbox, "/_control/faults", fault);

    private static async Task<JsonNode> PostAsync(HttpClient sandbox, string path, object body)
    {
        using var answer = await sandbox.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
