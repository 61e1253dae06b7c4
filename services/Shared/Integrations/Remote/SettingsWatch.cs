using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integrations.Remote;

/// <summary>Fetches the settings when SettingsService says that they changed, and now and then in case that was not heard.</summary>
internal sealed class SettingsWatch(
    SettingsFetching fetching, SettingsBell bell, IOptions<SettingsOptions> options, TimeProvider clock, ILogger<SettingsWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await bell.WaitAsync(options.Value.PollInterval, clock, stoppingToken);
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await fetching.RefreshAsync(stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The settings could not be kept; it is tried again");
        }
    }
}
