using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Persistence.Leasing;

/// <summary>Leases by one conditional statement each, which both databases carry out atomically.</summary>
internal sealed class Leases<TContext>(IDbContextFactory<TContext> contexts, TimeProvider clock, ILogger<Leases<TContext>> log) : ILeases<TContext>
    where TContext : ServiceDbContext
{
    // Nobody takes a lease for so long: the clock of whoever did was ahead. It is not waited for until that time comes.
    private static readonly TimeSpan Astray = TimeSpan.FromMinutes(10);

    public async Task<IHeldLease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.Length > Lease.MaxNameLength)
            throw new ArgumentException($"A lease's name has at most {Lease.MaxNameLength} characters.", nameof(name));
        var now = clock.GetUtcNow();
        var holder = Guid.CreateVersion7(now);

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await using var statement = new RowStatement(database, typeof(Lease));
        var taken = await statement.ExecuteAsync(
            $"""
             INSERT INTO {statement.Table} ({statement.Column(nameof(Lease.Name))}, {statement.Column(nameof(Lease.Holder))}, {statement.Column(nameof(Lease.ExpiresAt))})
             VALUES ({statement.Value(nameof(Lease.Name), name)}, {statement.Value(nameof(Lease.Holder), holder)}, {statement.Value(nameof(Lease.ExpiresAt), now + duration)})
             ON CONFLICT ({statement.Column(nameof(Lease.Name))}) DO UPDATE
             SET {statement.Column(nameof(Lease.Holder))} = excluded.{statement.Column(nameof(Lease.Holder))},
                 {statement.Column(nameof(Lease.ExpiresAt))} = excluded.{statement.Column(nameof(Lease.ExpiresAt))}
             WHERE {statement.Table}.{statement.Column(nameof(Lease.ExpiresAt))} <= {statement.Value(nameof(Lease.ExpiresAt), now)}
                OR {statement.Table}.{statement.Column(nameof(Lease.ExpiresAt))} > {statement.Value(nameof(Lease.ExpiresAt), now + duration + Astray)}
             """,
            cancellationToken);
        return taken == 1 ? new Held(this, name, holder) : null;
    }

    private async Task<bool> RenewAsync(Held held, TimeSpan duration, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + duration;
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Set<Lease>()
            .Where(lease => lease.Name == held.Name && lease.Holder == held.Holder)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.ExpiresAt, until), cancellationToken) == 1;
    }

    private async Task ReleaseAsync(Held held)
    {
        try
        {
            await using var database = await contexts.CreateDbContextAsync();
            await database.Set<Lease>().Where(lease => lease.Name == held.Name && lease.Holder == held.Holder).ExecuteDeleteAsync();
        }
        catch (Exception e)
        {
            // Disposing must not hide the exception that led here; the lease runs out by itself.
            log.LogWarning(e, "The lease {Lease} could not be released and stays until it runs out", held.Name);
        }
    }

    private sealed class Held(Leases<TContext> leases, string name, Guid holder) : IHeldLease
    {
        public string Name => name;

        public Guid Holder => holder;

        public Task<bool> RenewAsync(TimeSpan duration, CancellationToken cancellationToken = default) => leases.RenewAsync(this, duration, cancellationToken);

        public async ValueTask DisposeAsync() => await leases.ReleaseAsync(this);
    }
}
