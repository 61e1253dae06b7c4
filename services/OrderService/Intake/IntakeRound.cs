using Ccv;
using Contracts.Failures;
using Contracts.Flows;
using Integrations;
using Messaging.Sending;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using Upstream;

namespace OrderService.Intake;

/// <summary>
/// One round of an integration's intake: what is due is read. When the till cannot be reached or turns us away, the round ends there and
/// the next one waits longer; nothing is lost, since neither watermark nor hints move.
/// </summary>
internal sealed class IntakeRound(
    IDbContextFactory<OrderDbContext> contexts,
    ICcvClientFactory ccv,
    ScheduledRead scheduled,
    SingleReads singles,
    IMessageSender messages,
    TimeProvider clock,
    ILogger<IntakeRound> logger)
{
    /// <summary>From so many hints on, reading the newest orders page by page costs fewer calls than reading each by itself.</summary>
    private const int ManyHints = 10;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Later than this nobody puts a read off, unless the schedule does: CCV's own limits are by the minute.</summary>
    private static readonly TimeSpan Astray = TimeSpan.FromMinutes(30);

    public async Task RunAsync(Integration integration, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var state = await StateAsync(database, integration, now, cancellationToken);
        var readIsDue = state.NextReadAt <= now || IsBeyondReach(state, integration, now);
        if (state.Failures > 0 && !readIsDue)
            return;

        // A pause paces its own tries; that the way is shut is no reason to leave one out.
        using var insistence = state.PausedSince is null ? null : Circuit.Insist();
        try
        {
            var client = ccv.For(integration.CcvConnection);
            if (readIsDue || await NewHintsAsync(database, integration, now, cancellationToken) >= ManyHints)
            {
                await scheduled.RunAsync(integration, client, database, state, cancellationToken);
                Succeeded(state, integration);
                await SaveAsync(database, state, cancellationToken);
            }

            await singles.ReadHintsAsync(integration, client, cancellationToken);
            await singles.LookAtWatchedAsync(integration, client, cancellationToken);
        }
        catch (FailureException e)
        {
            Failed(state, e.Failure);
            await SaveAsync(database, state, cancellationToken);
        }
    }

    // Our clock was ahead when this was written, and was put right since.
    private static bool IsBeyondReach(IntakeState state, Integration integration, DateTimeOffset now) =>
        state.LastReadAt > now + LongestPause
        || state.NextReadAt > now + LongestPause + (integration.Intake.Interval > Astray ? integration.Intake.Interval : Astray);

    private static async Task<IntakeState> StateAsync(
        OrderDbContext database, Integration integration, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await database.IntakeStates.SingleOrDefaultAsync(row => row.Integration == integration.Id, cancellationToken) is { } state)
            return state;

        var first = new IntakeState { Integration = integration.Id, FirstRunAt = now, NextReadAt = now, NextFullReadAt = now };
        database.IntakeStates.Add(first);
        await database.SaveChangesAsync(cancellationToken);
        return first;
    }

    private static Task<int> NewHintsAsync(
        OrderDbContext database, Integration integration, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.Hints.CountAsync(
            hint => hint.Integration == integration.Id && hint.Failures == 0 && hint.ReadAt <= now, cancellationToken);

    private void Succeeded(IntakeState state, Integration integration)
    {
        var now = clock.GetUtcNow();
        if (state.Failures > 0)
            logger.LogInformation("CCV answers again for {Integration}", integration.Id);
        state.LastReadAt = now;
        state.NextReadAt = now + integration.Intake.Interval;
        state.Failures = 0;
        state.FailureReason = null;
        state.FailureMessage = null;
        state.FailureAdvice = null;
        state.FailureCode = null;
    }

    private void Failed(IntakeState state, Failure failure)
    {
        if (state.FailureMessage != failure.Message)
        {
            logger.LogWarning("Orders of {Integration} cannot be read: {Reason}: {Message} {Advice}",
                state.Integration, failure.Reason, failure.Message, failure.Advice);
        }

        var now = clock.GetUtcNow();
        var pause = FirstPause * Math.Pow(2, Math.Min(state.Failures, 10));
        var next = now + (pause < LongestPause ? pause : LongestPause);
        state.Failures++;
        state.NextReadAt = failure.RetryAt > next ? failure.RetryAt.Value : next;
        state.FailureReason = failure.Reason;
        state.FailureMessage = failure.Message;
        state.FailureAdvice = failure.Advice;
        state.FailureCode = failure.Code;
    }

    // Reading pauses as the order flow does: what a person has to mend is told once, and so is its end.
    private async Task SaveAsync(OrderDbContext database, IntakeState state, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (before, since) = (state.PauseId, state.PausedSince);
        var pauses = state.FailureReason is FailureReason.Auth or FailureReason.Configuration;
        state.PausedSince = pauses ? since ?? now : null;
        state.PauseId = pauses ? before ?? Guid.CreateVersion7(now) : null;
        await database.SaveChangesAsync(cancellationToken);

        if (pauses && before is null)
        {
            var failure = new Failure(state.FailureReason!.Value, state.FailureMessage!, state.FailureAdvice!, state.FailureCode, RetryAt: state.NextReadAt);
            await messages.PublishEventAsync(
                new FlowPaused(state.PauseId!.Value, state.Integration, FlowKind.Intake, failure, now), cancellationToken);
        }
        else if (!pauses && before is { } id)
        {
            await messages.PublishEventAsync(new FlowResumed(id, state.Integration, FlowKind.Intake, since!.Value, now), cancellationToken);
        }
    }
}
