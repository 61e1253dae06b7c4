namespace TestKit;

/// <summary>Something the test process makes at most once, when first asked for; a failure is remembered, not repeated.</summary>
internal sealed class Once<T>(Func<Task<T>> make) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private Task<T>? made;

    public async Task<T> GetAsync()
    {
        await gate.WaitAsync();
        try
        {
            made ??= make();
            return await made;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
