using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integrations.Remote;

/// <summary>
/// Has the settings before anything works with them: SettingsService's, else those kept. Without either the start waits, because orders would fail for want of an
/// integration that is only not known yet.
/// </summary>
internal sealed class SettingsAtStart(SettingsFetching fetching, TimeProvider clock, ILogger<SettingsAtStart> logger) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var remembers = await fetching.RememberAsync(cancellationToken);
        if (await fetching.RefreshAsync(cancellationToken) || remembers)
            return;

        logger.LogWarning("The start waits for SettingsService: this service has no settings of an earlier run");
        do
            await Task.Delay(Pause, clock, cancellationToken);
        while (!await fetching.RefreshAsync(cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
