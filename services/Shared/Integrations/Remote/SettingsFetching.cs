using Microsoft.Extensions.Logging;

namespace Integrations.Remote;

/// <summary>Fetches what changed, takes it over and keeps it.</summary>
internal sealed class SettingsFetching(ISettingsSource source, ISettingsCopy copy, RemoteIntegrations integrations, ILogger<SettingsFetching> logger)
    : IIntegrationsRefresh
{
    private string? _etag;
    private bool _wasAway;

    /// <summary>Never disposed: it has no wait handle and lives as long as the process.</summary>
    private SemaphoreSlim Turn { get; } = new(1);

    /// <summary>Whether the settings are those SettingsService has, as far as was heard.</summary>
    public bool IsUpToDate => !_wasAway && _etag is not null;

    /// <summary>Takes over what was kept; false when nothing usable was.</summary>
    public async Task<bool> RememberAsync(CancellationToken cancellationToken)
    {
        if (await copy.LoadAsync(cancellationToken) is not { } kept)
            return false;
        try
        {
            integrations.TakeOver(kept);
            return true;
        }
        catch (SettingsAwayException e)
        {
            logger.LogWarning("The settings this service kept are of no use: {Reason}", e.Message);
            return false;
        }
    }

    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken);
        try
        {
            await FetchAsync(cancellationToken);
            if (_wasAway)
                logger.LogInformation("SettingsService is back");
            _wasAway = false;
            return true;
        }
        catch (SettingsAwayException e)
        {
            if (!_wasAway)
                logger.LogWarning("The settings may be out of date; the service works on with those it has: {Reason}", e.Message);
            _wasAway = true;
            return false;
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        if (await source.FetchAsync(_etag, cancellationToken) is not { } settings)
            return;
        integrations.TakeOver(settings);
        await copy.SaveAsync(settings, cancellationToken);
        _etag = settings.ETag;
    }
}
