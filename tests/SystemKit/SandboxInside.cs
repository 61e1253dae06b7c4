using Microsoft.AspNetCore.Builder;

namespace SystemKit;

/// <summary>A sandbox in the process of the tests: quick, and forgets everything.</summary>
internal sealed class SandboxInside : ISandbox
{
    private readonly WebApplication _app;

    private SandboxInside(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<SandboxInside> StartAsync(WebApplication app)
    {
        await app.StartAsync();
        return new SandboxInside(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
