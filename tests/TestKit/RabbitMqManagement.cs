using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace TestKit;

/// <summary>The few calls to RabbitMQ's management API that give a test class its own virtual host.</summary>
internal static class RabbitMqManagement
{
    public static async Task<bool> AnswersAsync(Broker broker)
    {
        try
        {
            using var client = Client(broker);
            using var answer = await client.GetAsync(new Uri("api/whoami", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    public static async Task CreateVirtualHostAsync(Broker broker)
    {
        using var client = Client(broker);
        var name = Uri.EscapeDataString(broker.VirtualHost);
        using var created = await client.PutAsync(new Uri($"api/vhosts/{name}", UriKind.Relative), content: null);
        created.EnsureSuccessStatusCode();

        var everything = new { configure = ".*", write = ".*", read = ".*" };
        var user = Uri.EscapeDataString(broker.Username);
        using var permitted = await client.PutAsJsonAsync($"api/permissions/{name}/{user}", everything);
        permitted.EnsureSuccessStatusCode();
    }

    public static async Task DeleteVirtualHostAsync(Broker broker)
    {
        using var client = Client(broker);
        using var deleted = await client.DeleteAsync(new Uri($"api/vhosts/{Uri.EscapeDataString(broker.VirtualHost)}", UriKind.Relative));
        deleted.EnsureSuccessStatusCode();
    }

    private static HttpClient Client(Broker broker)
    {
#pragma warning disable RS0030 // A handful of calls a test run: no factory to ask.
        var client = new HttpClient { BaseAddress = broker.Management, Timeout = TimeSpan.FromSeconds(15) };
#pragma warning restore RS0030
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{broker.Username}:{broker.Password}"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        return client;
    }
}
