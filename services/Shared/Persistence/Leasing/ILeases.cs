namespace Persistence.Leasing;

/// <summary>
/// "One worker across all replicas does this": a row in the service's own database, held for a time. By the replicas' clocks,
/// so a duration is minutes where the clocks differ by seconds; a lease that ends more than ten minutes later than any could is void. A holder that was paused may still believe in a lease that ran out:
/// what is done under a lease saves work, it does not guard correctness.
/// </summary>
/// <typeparam name="TContext">The service's context; its model has <see cref="LeaseModel.AddLeases"/>.</typeparam>
public interface ILeases<TContext>
    where TContext : ServiceDbContext
{
    /// <summary>Takes the lease if it is free or has run out.</summary>
    /// <param name="name">The piece of work, such as <c>intake:shop-1</c>.</param>
    /// <param name="duration">For how long, unless renewed.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The lease, which is released when disposed; null where somebody else holds it.</returns>
    Task<IHeldLease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken = default);
}
