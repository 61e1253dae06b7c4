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

    private readonly HintBatches _batches = new(hints => WriteAsync(contexts, hints));

    /// <summary>Notes that an order is worth reading now; once, however often it is said.</summary>
    public Task AddAsync(string integration, long order, bool evenIfKnown, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hint = new OrderHint { Integration = integration, CcvOrderId = order, HintedAt = now, ReadAt = now, EvenIfKnown = evenIfKnown };
        return _batches.AddAsync(hint).WaitAsync(cancellationToken);
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

    /// <summary>The orders whose time has come, longest waiting first, and whether each is to be read even where it was taken in before.</summary>
    public async Task<IReadOnlyDictionary<long, bool>> DueAsync(string integration, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Hints.Where(row => row.Integration == integration && row.ReadAt <= now)
            .OrderBy(row => row.ReadAt).Take(most).ToDictionaryAsync(row => row.CcvOrderId, row => row.EvenIfKnown, cancellationToken);
    }

    private static IQueryable<OrderHint> Row(OrderDbContext database, string integration, long order) =>
        database.Hints.Where(row => row.Integration == integration && row.CcvOrderId == order);

    // One statement a hint, each of the same text, sent together: prepared once, and one commit.
    private static async Task WriteAsync(IDbContextFactory<OrderDbContext> contexts, IReadOnlyList<OrderHint> hints)
    {
        await using var database = await contexts.CreateDbContextAsync();
        await using var statement = new RowStatement(database, typeof(OrderHint));
        await statement.ExecuteAsync(string.Join(";\n", hints.Select(hint => Upsert(statement, hint))), CancellationToken.None);
    }

    private static string Upsert(RowStatement statement, OrderHint hint) =>
        $"""
         INSERT INTO {statement.Table}
             ({statement.Column(nameof(OrderHint.Integration))}, {statement.Column(nameof(OrderHint.CcvOrderId))},
              {statement.Column(nameof(OrderHint.HintedAt))}, {statement.Column(nameof(OrderHint.ReadAt))}, {statement.Column(nameof(OrderHint.Failures))},
              {statement.Column(nameof(OrderHint.EvenIfKnown))})
         VALUES
             ({statement.Value(nameof(OrderHint.Integration), hint.Integration)}, {statement.Value(nameof(OrderHint.CcvOrderId), hint.CcvOrderId)},
              {statement.Value(nameof(OrderHint.HintedAt), hint.HintedAt)}, {statement.Value(nameof(OrderHint.ReadAt), hint.ReadAt)},
              {statement.Value(nameof(OrderHint.Failures), hint.Failures)}, {statement.Value(nameof(OrderHint.EvenIfKnown), hint.EvenIfKnown)})
         ON CONFLICT ({statement.Column(nameof(OrderHint.Integration))}, {statement.Column(nameof(OrderHint.CcvOrderId))})
         DO UPDATE SET {statement.Column(nameof(OrderHint.ReadAt))} = excluded.{statement.Column(nameof(OrderHint.ReadAt))},
             {statement.Column(nameof(OrderHint.EvenIfKnown))} =
                 {statement.Table}.{statement.Column(nameof(OrderHint.EvenIfKnown))} OR excluded.{statement.Column(nameof(OrderHint.EvenIfKnown))}
         """;
}
