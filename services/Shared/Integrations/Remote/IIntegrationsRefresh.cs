namespace Integrations.Remote;

/// <summary>For work that wants the settings of this very moment; everything else asks <see cref="IIntegrations"/> alone.</summary>
public interface IIntegrationsRefresh
{
    /// <summary>Fetches what changed. False when that was not possible: the settings are those of before.</summary>
    Task<bool> RefreshAsync(CancellationToken cancellationToken);
}
