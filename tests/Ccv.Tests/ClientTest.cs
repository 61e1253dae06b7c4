using Contracts.Failures;
using Upstream;

namespace Ccv.Tests;

/// <summary>A server of its own for each test.</summary>
public abstract class ClientTest : IAsyncLifetime
{
    protected CcvServer Server { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Server = await CcvServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Server.DisposeAsync();
    }

    protected static async Task<Failure> FailureOf(Func<Task> call) => (await Should.ThrowAsync<UpstreamException>(call)).Failure;

    protected static string Page(string items, string? next = null) =>
        $$"""{"start":0,"size":100,"href":"x","first":null,"previous":null,"next":{{(next is null ? "null" : $"\"{next}\"")}},"items":[{{items}}]}""";
}
