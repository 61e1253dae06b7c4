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
        using var client = Client();
        var queues = await client.GetFromJsonAsync<JsonArray>(new Uri($"api/queues/{Host}", UriKind.Relative));
        return queues!.Select(queue => (Name: queue!["name"]!.GetValue<string>(), Count: queue["messages"]?.GetValue<int>() ?? 0))
            .Where(queue => queue.Count > 0)
            .ToDictionary(queue => queue.Name, queue => queue.Count);
    }

    /// <summary>Puts a body into a queue, past everything that would see to it that it makes sense.</summary>
    public async Task PutAsync(string queue, byte[] body)
    {
        using var client = Client();
        var message = new { properties = new { }, routing_key = queue, payload = Convert.ToBase64String(body), payload_encoding = "base64" };
        using var answer = await client.PostAsJsonAsync(new Uri($"api/exchanges/{Host}/amq.default/publish", UriKind.Relative), message);
        answer.EnsureSuccessStatusCode();
        if ((await answer.Content.ReadFromJsonAsync<JsonObject>())!["routed"]!.GetValue<bool>() is false)
            throw new InvalidOperationException($"There is no queue {queue}.");
    }

    private string Host => Uri.EscapeDataString(broker.AbsolutePath is { Length: > 1 } path ? Uri.UnescapeDataString(path[1..]) : "/");

    private HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = management, Timeout = TimeSpan.FromSeconds(15) };
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(broker.UserInfo)));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", login);
        return client;
    }
}
