using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Benchmarks;

/// <summary>What a sandbox counted; tokens are calls too.</summary>
internal static class Calls
{
    public static async Task<long> OfAsync(HttpClient sandbox)
    {
        var stats = await sandbox.GetFromJsonAsync<JsonObject>("/_control/stats");
        return stats!["calls"]!.AsObject().Sum(call => call.Value!.GetValue<long>());
    }
}
