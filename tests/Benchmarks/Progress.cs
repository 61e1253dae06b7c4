using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SystemKit;

namespace Benchmarks;

/// <summary>Waits for what was sold to arrive.</summary>
internal static class Progress
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<int> BookedAsync(Shop shop) => (await shop.VismaStatsAsync())["documents"]!.GetValue<int>();

    /// <summary>Until so many documents are in the books.</summary>
    public static Task DocumentsAsync(Shop shop, int count, CancellationToken stop) => GrowsAsync(() => BookedAsync(shop), count, "documents", stop);

    /// <summary>Until so many orders have come to their good end here.</summary>
    public static Task AllTransferredAsync(Deployment deployment, int count, CancellationToken stop) => GrowsAsync(
        async () =>
        {
            var summary = await deployment.Gateway.GetFromJsonAsync<JsonNode>("/api/orders/summary", stop);
            return TransferredIn(summary!);
        },
        count,
        "transferred orders",
        stop);

    private static int TransferredIn(JsonNode summary) =>
        summary.AsObject().FirstOrDefault(state => state.Key.Equals("transferred", StringComparison.OrdinalIgnoreCase)).Value?.GetValue<int>() ?? 0;

    private static async Task GrowsAsync(Func<Task<int>> count, int wanted, string what, CancellationToken stop)
    {
        var (last, since) = (-1, TimeProvider.System.GetTimestamp());
        while (await count() is var now && now < wanted)
        {
            if (now > last)
                (last, since) = (now, TimeProvider.System.GetTimestamp());
            else if (TimeProvider.System.GetElapsedTime(since) > Patience)
                throw new TimeoutException($"{now} of {wanted} {what}, and no more came within {Patience}.");
            await Task.Delay(Look, stop);
        }
    }
}
