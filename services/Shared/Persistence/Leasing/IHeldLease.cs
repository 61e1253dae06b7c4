namespace Persistence.Leasing;

/// <summary>A lease we hold. Disposing releases it, so that another replica need not wait until it runs out.</summary>
public interface IHeldLease : IAsyncDisposable
{
    /// <summary>The piece of work.</summary>
    string Name { get; }

    /// <summary>Holds the lease for <paramref name="duration"/> from now on.</summary>
    /// <returns>False where it ran out and somebody else took it: stop the work.</returns>
    Task<bool> RenewAsync(TimeSpan duration, CancellationToken cancellationToken = default);
}
