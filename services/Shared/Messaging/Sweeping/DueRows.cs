using Messaging.Sagas;
using Microsoft.EntityFrameworkCore;
using Persistence;

namespace Messaging.Sweeping;

/// <summary>The rows whose time has come, in statements that leave <see cref="ISagaRow.Version"/> alone: a claim never makes a transition start afresh.</summary>
internal sealed class DueRows<TContext, TState>(IDbContextFactory<TContext> contexts, SweeperOptions<TState> options, TimeProvider clock)
    where TContext : ServiceDbContext
    where TState : class, ISagaRow
{
    /// <summary>
    /// Claims due rows, oldest first, and moves them out of the others' sight in the same statement. Where rows are locked by a transition or by another
    /// replica's claim, PostgreSQL steps over them.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await using var statement = new RowStatement(database, typeof(TState));
        var id = statement.Column(nameof(ISagaRow.CorrelationId));
        var resumeAt = statement.Column(nameof(ISagaRow.ResumeAt));
        var skipLocked = database.Database.IsNpgsql() ? "FOR UPDATE SKIP LOCKED" : "";
        return await statement.ReturningIdsAsync(
            $"""
             WITH due AS (
                 SELECT {id} FROM {statement.Table}
                 WHERE {resumeAt} <= {statement.Value(nameof(ISagaRow.ResumeAt), now)}
                 ORDER BY {resumeAt} LIMIT {options.BatchSize} {skipLocked})
             UPDATE {statement.Table} SET {resumeAt} = {statement.Value(nameof(ISagaRow.ResumeAt), now + options.Claim)}
             WHERE {id} IN (SELECT {id} FROM due)
             RETURNING {id}
             """,
            cancellationToken);
    }

    /// <summary>Makes every unfinished row due; returns how many.</summary>
    public async Task<int> AllDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = database.Set<TState>().Where(row => row.ResumeAt > now);
        if (options.DueAtStart is { } dueAtStart)
            rows = rows.Where(dueAtStart);
        return await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.ResumeAt, now), cancellationToken);
    }
}
