namespace OrderService.Replays;

/// <summary>Tells this process's replay worker that something was asked for.</summary>
internal sealed class ReplaySignal : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);
    private readonly Lock _gate = new();

    public void Ring()
    {
        lock (_gate)
        {
            if (_bell.CurrentCount == 0)
                _bell.Release();
        }
    }

    /// <summary>True when the bell rang since the last call; false when the pause is over.</summary>
    public Task<bool> WaitAsync(TimeSpan pause, CancellationToken cancellationToken) => _bell.WaitAsync(pause, cancellationToken);

    public void Dispose() => _bell.Dispose();
}
