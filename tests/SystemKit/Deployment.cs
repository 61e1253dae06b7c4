using System.Text.Json.Nodes;
using Npgsql;
using TestKit;

namespace SystemKit;

/// <summary>The services and the gateway as processes of their own, on RabbitMQ and PostgreSQL, serving the given shops.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private readonly PostgresServer _postgres = new();
    private readonly RabbitMqServer _rabbit = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tillbridge-");
    private readonly Dictionary<string, HostProcess> _processes = [];
    private readonly int _gatewayPort = FreePort.Next();

    private Deployment() => Gateway = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri($"http://localhost:{_gatewayPort}"), Timeout = TimeSpan.FromMinutes(1) };

    public HttpClient Gateway { get; }

    public static async Task<Deployment> StartAsync(params Shop[] shops)
    {
        var deployment = new Deployment();
        try
        {
            await deployment.PrepareAsync(shops);
            foreach (var process in deployment._processes.Values)
                process.Start();
            await deployment.BecomesReadyAsync();
            return deployment;
        }
        catch
        {
            await deployment.DisposeAsync();
            throw;
        }
    }

    public HostProcess this[string service] => _processes[service];

    public Task BecomesReadyAsync() => Eventually.BecomesTrue(
        async () =>
        {
            if (_processes.FirstOrDefault(process => !process.Value.IsRunning) is { Key: { } dead, Value: { } process })
                throw new InvalidOperationException($"{dead} stopped:{Environment.NewLine}{process.Output}");
            return await IsHealthyAsync();
        },
        "every service is ready",
        TimeSpan.FromMinutes(3));

    public async ValueTask DisposeAsync()
    {
        Gateway.Dispose();
        foreach (var process in _processes.Values)
            await process.DisposeAsync();
        await _rabbit.DisposeAsync();
        await _postgres.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> IsHealthyAsync()
    {
        try
        {
            using var answer = await Gateway.GetAsync(new Uri("/health", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task PrepareAsync(Shop[] shops)
    {
        await _postgres.InitializeAsync();
        await _rabbit.InitializeAsync();
        foreach (var shop in shops)
            shop.Settings["Intake"]!["Webhooks"] = new JsonObject { ["PublicUrl"] = $"http://localhost:{_gatewayPort}" };

        var file = Path.Combine(_folder.FullName, "integrations.json");
        var integrations = new JsonObject(shops.Select(shop => KeyValuePair.Create(shop.Id, (JsonNode?)shop.Settings.DeepClone())));
        await File.WriteAllTextAsync(file, new JsonObject { ["Integrations"] = integrations }.ToJsonString());

        var ports = new Dictionary<string, int> { ["OrderService"] = FreePort.Next(), ["CustomerService"] = FreePort.Next(), ["ProductService"] = FreePort.Next() };
        var common = await EnvironmentAsync(file);
        foreach (var (service, port) in ports)
            _processes[service] = new HostProcess(service, new Dictionary<string, string>(common) { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}" });
        _processes["Gateway"] = new HostProcess("Gateway", GatewaySettings.For(_gatewayPort, ports));
    }

    private async Task<Dictionary<string, string>> EnvironmentAsync(string integrationsFile) => new()
    {
        ["IntegrationsFile"] = integrationsFile,
        ["KeyRing__Folder"] = Path.Combine(_folder.FullName, "keys"),
        ["Database__Provider"] = "Postgres",
        ["ConnectionStrings__orders"] = await DatabaseAsync(),
        ["ConnectionStrings__customers"] = await DatabaseAsync(),
        ["ConnectionStrings__products"] = await DatabaseAsync(),
        ["Messaging__Transport"] = "RabbitMq",
        ["ConnectionStrings__rabbitmq"] = _rabbit.Uri.ToString(),
        ["OrderService__AnswerTimeout"] = "00:00:10",
    };

    private async Task<string> DatabaseAsync() =>
        new NpgsqlConnectionStringBuilder(await _postgres.CreateDatabaseAsync()) { MaxPoolSize = 20 }.ConnectionString;
}
