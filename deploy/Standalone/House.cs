using System.Security.Cryptography;

namespace Standalone;

/// <summary>The four hosts of the process, started in the order in which they need each other and stopped the other way round.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly List<WebApplication> _hosts = [];

    // Known to this process only: whoever finds the services' port can do nothing there.
    private readonly string _signingKey = RandomNumberGenerator.GetHexString(64);

    public static async Task<House> StartAsync(StandaloneOptions options, DataFolder data, CancellationToken cancellationToken)
    {
        var house = new House();
        try
        {
            await house.StartAsync(Sandboxes.Ccv(options, data), cancellationToken);
            await house.StartAsync(Sandboxes.Visma(options, data), cancellationToken);
            var services = await house.StartAsync(AllServices.Create(options, data, house._signingKey), cancellationToken);
            await house.StartAsync(GatewayHost.Create(options, AddressOf(services)), cancellationToken);
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the process is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(_hosts.Select(host => host.WaitForShutdownAsync(cancellationToken)));
        foreach (var host in Enumerable.Reverse(_hosts))
            await host.StopAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
            await host.DisposeAsync();
    }

    private async Task<WebApplication> StartAsync(WebApplication host, CancellationToken cancellationToken)
    {
        _hosts.Add(host);
        await host.StartAsync(cancellationToken);
        return host;
    }

    private static string AddressOf(WebApplication host) =>
        host.Urls.First();
}
