using System.Text.Json.Nodes;
using TestKit;

namespace SystemKit;

/// <summary>The services and the gateway as processes of their own, on RabbitMQ and PostgreSQL, serving the given shops.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private static readonly string[] Services = ["OrderService", "CustomerService", "ProductService"];

    private readonly DeploymentPlan _plan;
    private readonly DeploymentServers _servers;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tillbridge-");
    private readonly List<HostProcess> _processes = [];
    private readonly List<Wire> _names = [];
    private readonly int _gatewayPort = FreePort.Next();
    private readonly int _settingsPort = FreePort.Next();
    private readonly string _signingKey = Unique.Name("signing-key-of-the-tests-");

    private Deployment(DeploymentPlan plan)
    {
        _plan = plan;
        _servers = new DeploymentServers(plan);
        Gateway = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri($"http://localhost:{_gatewayPort}"), Timeout = TimeSpan.FromMinutes(1) };
    }

    public HttpClient Gateway { get; }

    /// <summary>SettingsService, asked as the gateway asks it for an admin.</summary>
    public HttpClient Settings => AsGateway.Client(new Uri($"http://localhost:{_settingsPort}"), _signingKey);

    public IReadOnlyList<HostProcess> Processes => _processes;

    /// <summary>The broker's queues, where its management API answers.</summary>
    public BrokerQueues? Queues => _servers.Queues;

    public static Task<Deployment> StartAsync(params Shop[] shops) => StartAsync(new DeploymentPlan(), shops);

    public static async Task<Deployment> StartAsync(DeploymentPlan plan, params Shop[] shops)
    {
        var deployment = new Deployment(plan);
        try
        {
            await deployment.PrepareAsync(shops);
            foreach (var process in deployment._processes)
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

    /// <summary>The service; with replicas the first of them.</summary>
    public HostProcess this[string service] => _processes.First(process => process.Project == service);

    public DeploymentServers Servers => _servers;

    private string IntegrationsFile => Path.Combine(_folder.FullName, "integrations.json");

    /// <summary>Writes the shops' settings as they are now; the running services take them over.</summary>
    public Task ConfigureAsync(params Shop[] shops)
    {
        var integrations = new JsonObject(shops.Select(shop => KeyValuePair.Create(shop.Id, (JsonNode?)shop.Settings.DeepClone())));
        return File.WriteAllTextAsync(IntegrationsFile, new JsonObject { ["Integrations"] = integrations }.ToJsonString());
    }

    public Task BecomesReadyAsync() => Eventually.BecomesTrue(
        async () =>
        {
            if (_processes.Find(process => !process.IsRunning) is { } dead)
                throw new InvalidOperationException($"{dead.Project} stopped:{Environment.NewLine}{dead.Output}");
            return await IsHealthyAsync() && (!_plan.AsksSettings || await IsHealthyAsync($"http://localhost:{_settingsPort}/health/ready"));
        },
        "every service is ready",
        TimeSpan.FromMinutes(3));

    public async ValueTask DisposeAsync()
    {
        Gateway.Dispose();
        foreach (var process in _processes)
            await process.DisposeAsync();
        foreach (var name in _names)
            await name.DisposeAsync();
        await _servers.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> IsHealthyAsync(string address = "/health")
    {
        try
        {
            using var answer = await Gateway.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private async Task PrepareAsync(Shop[] shops)
    {
        await _servers.PrepareAsync();
        foreach (var shop in shops)
            shop.Settings["Intake"]!["Webhooks"] = new JsonObject { ["PublicUrl"] = $"http://localhost:{_gatewayPort}" };

        await ConfigureAsync(shops);
        var common = await EnvironmentAsync();
        common[_plan.AsksSettings ? "Settings__Url" : "IntegrationsFile"] = _plan.AsksSettings ? $"http://localhost:{_settingsPort}" : IntegrationsFile;
        var ports = Services.ToDictionary(service => service, service => AddReplicas(service, common));
        if (_plan.AsksSettings)
            await AddSettingsServiceAsync(common, ports);
        _processes.Add(new HostProcess("Gateway", GatewaySettings.For(_gatewayPort, ports)));
    }

    /// <summary>Adds the service's processes; the port at which the gateway finds them.</summary>
    private int AddReplicas(string service, IReadOnlyDictionary<string, string> common)
    {
        var ports = Enumerable.Range(0, _plan.Replicas).Select(_ => FreePort.Next()).ToArray();
        foreach (var port in ports)
            _processes.Add(new HostProcess(service, new Dictionary<string, string>(common) { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}" }));
        if (ports is [var only])
            return only;

        _names.Add(new Wire(ports));
        return _names[^1].Port;
    }

    private async Task AddSettingsServiceAsync(Dictionary<string, string> common, Dictionary<string, int> ports) =>
        _processes.Add(new HostProcess("SettingsService", new Dictionary<string, string>(common)
        {
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{_settingsPort}",
            ["IntegrationsFile"] = IntegrationsFile,
            ["ConnectionStrings__settings"] = await _servers.DatabaseAsync(),
            ["SettingsService__OrderService"] = $"http://127.0.0.1:{ports["OrderService"]}",
            ["SettingsService__CustomerService"] = $"http://127.0.0.1:{ports["CustomerService"]}",
        }));

    private async Task<Dictionary<string, string>> EnvironmentAsync()
    {
        var settings = new Dictionary<string, string>
        {
            ["Access__SigningKey"] = _signingKey,
            ["KeyRing__Folder"] = Path.Combine(_folder.FullName, "keys"),
            ["Database__Provider"] = "Postgres",
            ["ConnectionStrings__orders"] = await _servers.DatabaseAsync(),
            ["ConnectionStrings__customers"] = await _servers.DatabaseAsync(),
            ["ConnectionStrings__products"] = await _servers.DatabaseAsync(),
            ["Messaging__Transport"] = "RabbitMq",
            ["ConnectionStrings__rabbitmq"] = _servers.BrokerAddress.ToString(),
            ["OrderService__AnswerTimeout"] = "00:00:10",
        };
        foreach (var (name, value) in _plan.Settings)
            settings[name] = value;
        return settings;
    }
}
