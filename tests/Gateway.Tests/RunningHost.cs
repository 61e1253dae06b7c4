using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Gateway.Tests;

/// <summary>A host that really listens, on a port the system chose.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningHost(WebApplication app)
    {
        this.app = app;
#pragma warning disable RS0030 // The test is the outside world here.
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
#pragma warning restore RS0030
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public static async Task<RunningHost> StartAsync(
        Action<WebApplicationBuilder> build, Action<WebApplication> map, params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        build(builder);
        var built = builder.Build();
        map(built);
        await built.StartAsync();
        return new RunningHost(built);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
