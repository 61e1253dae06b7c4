using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace SystemKit;

/// <summary>What lies in a broker's queues, by its management API.</summary>
internal sealed class BrokerQueues(Uri management, Uri broker)
{
    /// <summary>The messages of every queue that has any.</summary>
    public async Task<IReadOnlyDictionary<string, int>> FilledAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = management, Timeout = TimeSpan.FromSeconds(15) };
        var login = Uri.UnescapeDataString(broker.UserInfo);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(login)));
        var host = broker.AbsolutePath is { Length: > 1 } path ? Uri.UnescapeDataString(path[1..]) : "/";
        var queues = await client.GetFromJsonAsync<JsonArray>(new Uri($"api/queues/{Uri.EscapeDataString(host)}", UriKind.Relative));
        return queues!.Select(queue => (Name: queue!["name"]!.GetValue<string>(), Count: queue["messages"]?.GetValue<int>() ?? 0))
            .Where(queue => queue.Count > 0)
            .ToDictionary(queue => queue.Name, queue => queue.Count);
    }
}
