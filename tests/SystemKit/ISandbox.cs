namespace SystemKit;

/// <summary>A running sandbox.</summary>
internal interface ISandbox : IAsyncDisposable
{
    /// <summary>Where it listens.</summary>
    Uri Address { get; }
}
