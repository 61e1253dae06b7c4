using TestKit;

namespace SystemKit;

/// <summary>A sandbox as a process of its own, which can be killed and has its records again when it is restarted.</summary>
internal sealed class SandboxOutside : ISandbox
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("tillbridge-sandbox-");

    private SandboxOutside(string project, IReadOnlyDictionary<string, string> settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        Process = new HostProcess(project, new Dictionary<string, string>(settings)
        {
            ["Sandbox__Urls"] = Address.GetLeftPart(UriPartial.Authority),
            ["Sandbox__DataFolder"] = _data.FullName,
        });
    }

    public Uri Address { get; }

    public HostProcess Process { get; }

    public static async Task<SandboxOutside> StartAsync(string project, IReadOnlyDictionary<string, string> settings)
    {
        var sandbox = new SandboxOutside(project, settings);
        sandbox.Process.Start();
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = sandbox.Address };
        await Eventually.Passes(async () => (await client.GetStringAsync(new Uri("/_control/stats", UriKind.Relative))).ShouldNotBeEmpty(), $"{project} answers");
        return sandbox;
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
