using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using SystemKit;

namespace Benchmarks;

/// <summary>The processes of broker and database on this machine, by what they tell of themselves.</summary>
internal static class Servers
{
    public static async Task<int> BrokerProcessAsync(Deployment deployment)
    {
        var given = Environment.GetEnvironmentVariable(TestKit.RabbitMqServer.ManagementEnvironmentVariable)
            ?? throw new InvalidOperationException($"Say where the broker's management API is: {TestKit.RabbitMqServer.ManagementEnvironmentVariable}. tests/Benchmarks/orders.sh does.");
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(given) };
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(deployment.Servers.BrokerAddress.UserInfo)));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", login);
        var process = "";
        await TestKit.Eventually.BecomesTrue(
            async () => (process = (await client.GetFromJsonAsync<JsonArray>("/api/nodes"))?[0]?["os_pid"]?.GetValue<string>() ?? "").Length > 0,
            "the broker's statistics name its process: they come some seconds after its start");
        return int.Parse(process, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The postmaster: what every backend is a child of.</summary>
    public static async Task<int> DatabaseProcessAsync(Deployment deployment)
    {
        await using var connection = new NpgsqlConnection(deployment.Servers.Databases[0]);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        var backend = (int)(await command.ExecuteScalarAsync())!;
        var stat = await File.ReadAllTextAsync($"/proc/{backend}/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public static async Task<double> DatabaseMiBAsync(Deployment deployment)
    {
        var bytes = 0L;
        foreach (var database in deployment.Servers.Databases)
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
            bytes += (long)(await command.ExecuteScalarAsync())!;
        }

        return bytes / 1024.0 / 1024.0;
    }
}
