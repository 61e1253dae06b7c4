using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TestKit;

namespace System.Tests;

/// <summary>The run command of the README: everything in one process, with a data folder of its own.</summary>
internal sealed class OneProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("tillbridge-");
    private readonly HttpClient _http = new(new SocketsHttpHandler()) { Timeout = TimeSpan.FromMinutes(2) };
    private readonly int _gateway = FreePort.Next();
    private readonly int _ccv = FreePort.Next();
    private readonly int _visma = FreePort.Next();
    private readonly HostProcess _process;

    private OneProcess() => _process = Process();

    public static async Task<OneProcess> StartAsync()
    {
        var house = new OneProcess();
        house._process.Start();
        await house.BecomesReadyAsync();
        return house;
    }

    public HostProcess Another() => new("Standalone", new Dictionary<string, string>(),
        "--gateway-port", $"{FreePort.Next()}", "--ccv-port", $"{FreePort.Next()}", "--visma-port", $"{FreePort.Next()}", "--data", _data.FullName);

    public async Task KillAndRestartAsync()
    {
        await KillAsync();
        await RestartAsync();
    }

    public Task KillAsync() => _process.KillAsync();

    public Task RestartAsync()
    {
        _process.Start();
        return BecomesReadyAsync();
    }

    public async Task SellAsync(int count, int seed = 7)
    {
        using var answer = await _http.PostAsJsonAsync(
            $"http://localhost:{_ccv}/_control/sales", new { count, lines = 3, customer = "mixed", paid = true, seed });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    public Task DocumentsReachAsync(int count) => Eventually.BecomesTrue(
        async () => (await StatsAsync())["documents"]!.GetValue<int>() >= count,
        $"{count} documents are booked",
        TimeSpan.FromMinutes(5));

    public async Task BooksAgreeAsync(int count)
    {
        await DocumentsReachAsync(count);
        var stats = await StatsAsync();
        stats["documents"]!.GetValue<int>().ShouldBe(count);
        stats["duplicates"]!.GetValue<int>().ShouldBe(0);

        var sold = (await _http.GetFromJsonAsync<List<TillOrder>>($"http://localhost:{_ccv}/_control/orders"))!;
        var booked = (await _http.GetFromJsonAsync<List<BookedDocument>>($"http://localhost:{_visma}/_control/documents"))!
            .ToDictionary(document => document.CustomerOrder);
        sold.Count.ShouldBe(count);
        foreach (var order in sold)
            booked[order.Number].Total.ShouldBe(order.Total, order.Number);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _http.Dispose();
        _data.Delete(recursive: true);
    }

    private HostProcess Process() => new("Standalone", new Dictionary<string, string>(),
        "--gateway-port", $"{_gateway}", "--ccv-port", $"{_ccv}", "--visma-port", $"{_visma}", "--data", _data.FullName, "--unlimited");

    private async Task<JsonObject> StatsAsync() => (await _http.GetFromJsonAsync<JsonObject>($"http://localhost:{_visma}/_control/stats"))!;

    private Task BecomesReadyAsync() => Eventually.BecomesTrue(
        async () =>
        {
            if (!_process.IsRunning)
                throw new InvalidOperationException($"Standalone stopped:{Environment.NewLine}{_process.Output}");
            try
            {
                using var answer = await _http.GetAsync($"http://localhost:{_gateway}/health");
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        },
        "Standalone is ready",
        TimeSpan.FromMinutes(2));
}
