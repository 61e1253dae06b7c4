namespace Integrations.Remote;

/// <summary>Tells that the settings changed; rung twice before somebody looks, it is rung once.</summary>
internal sealed class SettingsBell
{
    private readonly Lock _lock = new();

    /// <summary>Never disposed: it has no wait handle and lives as long as the process.</summary>
    private SemaphoreSlim Rung { get; } = new(0, 1);

    public void Ring()
    {
        lock (_lock)
        {
            if (Rung.CurrentCount == 0)
                Rung.Release();
        }
    }

    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await Rung.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up: it is looked anyway.
        }
    }
}
