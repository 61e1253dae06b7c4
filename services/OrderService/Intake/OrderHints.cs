using Contracts.Failures;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using Persistence;

namespace OrderService.Intake;

/// <summary>The orders that are worth reading out of turn. Kept in the database: a webhook that was answered is never lost.</summary>
internal sealed class OrderHints(IDbContextFactory<OrderDbContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>Notes that an order is worth reading now; once, however often it is said.</summary>
    public async Task AddAsync(string integration, long order, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await Row(database, integration, order)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), cancellationToken);
        if (waiting == 0)
            await InsertAsync(database, new OrderHint { Integration = integration, CcvOrderId = order, HintedAt = now, ReadAt = now }, cancellationToken);
    }

    /// <summary>Keeps an order that could not be read, for later and ever rarer tries.</summary>
    public async Task FailedAsync(string integration, long order, Failure failure, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var hint = await Row(database, integration, order).SingleOrDefaultAsync(cancellationToken);
        if (hint is null)
        {
            hint = new OrderHint { Integration = integration, CcvOrderId = order, HintedAt = now, ReadAt = now };
            database.Hints.Add(hint);
        }

        var pause = FirstPause * Math.Pow(2, Math.Min(hint.Failures, 20));
        hint.Failures++;
        hint.ReadAt = now + (pause < LongestPause ? pause : LongestPause);
        hint.FailureMessage = failure.Message;
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The orders whose time has come, longest waiting first.</summary>
    public async Task<IReadOnlyList<long>> DueAsync(string integration, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Hints.Where(row => row.Integration == integration && row.ReadAt <= now)
            .OrderBy(row => row.ReadAt).Take(most).Select(row => row.CcvOrderId).ToListAsync(cancellationToken);
    }

    private static IQueryable<OrderHint> Row(OrderDbContext database, string integration, long order) =>
        database.Hints.Where(row => row.Integration == integration && row.CcvOrderId == order);

    private static async Task InsertAsync(OrderDbContext database, OrderHint hint, CancellationToken cancellationToken)
    {
        database.Hints.Add(hint);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            // Somebody said so at the same moment.
        }
    }
}
