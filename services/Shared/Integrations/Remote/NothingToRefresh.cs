namespace Integrations.Remote;

/// <summary>Configuration is taken over when it changes, by itself.</summary>
internal sealed class NothingToRefresh : IIntegrationsRefresh
{
    public Task<bool> RefreshAsync(CancellationToken cancellationToken) => Task.FromResult(true);
}
