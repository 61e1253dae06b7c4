using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace TestKit;

/// <summary>
/// Containers that live as long as the test process. They are stopped at its end by us as well as by Testcontainers' own reaper,
/// because an engine may run without the reaper.
/// </summary>
internal static class ProcessContainers
{
    public static async Task StartAsync(IContainer container, string environmentVariable)
    {
        try
        {
            await container.StartAsync();
        }
        catch (DockerUnavailableException unavailable)
        {
            throw new InvalidOperationException(
                $"No server to test on: set {environmentVariable}, start a container engine, or run ./test.sh, which provides one.",
                unavailable);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
#pragma warning disable VSTHRD002 // The process ends here: there is nothing left to run the continuation on later.
            container.DisposeAsync().AsTask().GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
        };
    }
}
