using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ccv;
using SystemKit;

namespace Benchmarks;

/// <summary>
/// What the work costs without us: the same calls on the same sandboxes by a bare <see cref="HttpClient"/> in a loop. It keeps nothing, repeats nothing
/// and would lose or double orders at the first fault.
/// </summary>
internal sealed class RawLoop(Shop shop, int inFlight) : IDisposable
{
    private const string Orders = "/api/v3/SalesOrders";

    private readonly HttpClient _ccv = Client(shop.Ccv.BaseAddress!);
    private readonly HttpClient _visma = Client(shop.Visma.BaseAddress!);
    private readonly SemaphoreSlim _slots = new(inFlight, inFlight);

    /// <summary>Sends each sale over: its rows read, Visma asked for it, the order created. Returns orders a second.</summary>
    public async Task<double> RunAsync(IReadOnlyList<SoldOrder> sold, CancellationToken stop)
    {
        await SignInAsync();
        var started = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(sold, new ParallelOptions { MaxDegreeOfParallelism = inFlight, CancellationToken = stop }, TransferAsync);
        return sold.Count / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    public void Dispose()
    {
        _ccv.Dispose();
        _visma.Dispose();
        _slots.Dispose();
    }

    private async ValueTask TransferAsync(SoldOrder order, CancellationToken stop)
    {
        var rows = await RowsAsync(order.Id, stop);
        var reference = $"RAW-{order.Number}";
        await VismaAsync(async () =>
        {
            using var found = await _visma.GetAsync(new Uri($"{Orders}/SO?filter={reference}&pageSize=100&pageIndex=0", UriKind.Relative), stop);
            if ((await found.Content.ReadFromJsonAsync<JsonObject>(stop))!["value"]!.AsArray().Count > 0)
                throw new InvalidOperationException($"{reference} is booked already.");
        });
        await VismaAsync(async () =>
        {
            using var created = await _visma.PostAsJsonAsync(Orders, Body(reference, rows), stop);
            created.EnsureSuccessStatusCode();
        });
    }

    private async Task<JsonArray> RowsAsync(long order, CancellationToken stop)
    {
        var path = $"/api/rest/v1/orders/{order.ToString(CultureInfo.InvariantCulture)}/orderrows/?start=0&size=250";
        var date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("x-public", "sandbox-public-key");
        request.Headers.TryAddWithoutValidation("x-date", date);
        request.Headers.TryAddWithoutValidation("x-hash", CcvSignature.Sign("sandbox-secret", "sandbox-public-key", "GET", path, [], date));
        using var answer = await _ccv.SendAsync(request, stop);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(stop))!["items"]!.AsArray();
    }

    private static JsonObject Body(string reference, JsonArray rows) => new()
    {
        ["type"] = "SO",
        ["customer"] = new JsonObject { ["id"] = "COUNTER", ["order"] = reference },
        ["orderLines"] = new JsonArray([.. rows.Select(row => (JsonNode)new JsonObject
        {
            ["inventoryId"] = row!["sub_product_number"]?.GetValue<string>() is { Length: > 0 } variant ? variant : row["product_number"]!.GetValue<string>(),
            ["quantity"] = row["count"]!.DeepClone(),
            ["unitPrice"] = row["price"]!.DeepClone(),
            ["hasManualPrice"] = true,
        })]),
    };

    private async Task VismaAsync(Func<Task> call)
    {
        await _slots.WaitAsync();
        try
        {
            await call();
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task SignInAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "sandbox-client",
            ["client_secret"] = "sandbox-secret",
            ["tenant_id"] = "11111111-1111-1111-1111-111111111111",
            ["scope"] = "visma.net.erp.salesorder:read visma.net.erp.salesorder:write",
        });
        using var answer = await _visma.PostAsync(new Uri("/connect/token", UriKind.Relative), form);
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!.GetValue<string>();
        _visma.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    private static HttpClient Client(Uri address) => new(new SocketsHttpHandler()) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
}
