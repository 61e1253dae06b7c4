using Messaging.Poison;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using Persistence;

namespace OrderService.Poison;

/// <summary>
/// Keeps poison messages in the orders' database: one row for each message and queue, so that the same failure, told twice or by two replicas, is one.
/// A message that was sent back knows its row and the number of its replay; by these a new failure is told from the old one told again.
/// </summary>
internal sealed class PoisonStore(IDbContextFactory<OrderDbContext> contexts, PoisonContent contents, TimeProvider clock, ILogger<PoisonStore> log) : IPoisonStore
{
    public async Task StoreAsync(PoisonMessage message, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        while (!await TryStoreAsync(database, message, cancellationToken))
            database.ChangeTracker.Clear();
    }

    /// <summary>False when somebody else changed or made the row meanwhile.</summary>
    private async Task<bool> TryStoreAsync(OrderDbContext database, PoisonMessage message, CancellationToken cancellationToken)
    {
        var known = await FindAsync(database, message, cancellationToken);
        if (known is null)
            return await TryAddAsync(database, message, cancellationToken);
        if (!IsNews(known, message))
            return true;

        var now = clock.GetUtcNow();
        var content = contents.Lock(message);
        var (type, text, frames) = Describe(message);
        var updated = await database.PoisonMessages
            .Where(row => row.Id == known.Id && row.State == known.State && row.Replays == known.Replays)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, PoisonState.FailedAgain)
                    .SetProperty(row => row.Kind, message.Kind)
                    .SetProperty(row => row.ExceptionType, type)
                    .SetProperty(row => row.ExceptionMessage, text)
                    .SetProperty(row => row.Frames, frames)
                    .SetProperty(row => row.FailedAt, message.FailedAt)
                    .SetProperty(row => row.StoredAt, now)
                    .SetProperty(row => row.Content, content),
                cancellationToken);
        if (updated == 1)
            log.LogWarning("Message {PoisonId} ({MessageType} of {Queue}) failed again after replay {Replay}: {Exception}", known.Id, known.MessageType, known.Queue, known.Replays, type);
        return updated == 1;
    }

    private static async Task<Known?> FindAsync(OrderDbContext database, PoisonMessage message, CancellationToken cancellationToken)
    {
        var rows = database.PoisonMessages.AsNoTracking().Where(row => row.Queue == message.Queue);
        var entry = message.Return?.Entry;
        return await rows.Where(row => row.Id == entry).Select(Known.Of).SingleOrDefaultAsync(cancellationToken)
            ?? await rows.Where(row => row.MessageId == message.MessageId).Select(Known.Of).SingleOrDefaultAsync(cancellationToken);
    }

    private static bool IsNews(Known known, PoisonMessage message)
    {
        var replay = message.Return is { } sentBack && sentBack.Entry == known.Id ? sentBack.Replay : 0;
        return known.State switch
        {
            PoisonState.Replaying or PoisonState.Replayed => replay > 0 && replay == known.Replays,
            PoisonState.Discarded => message.FailedAt != known.FailedAt,
            _ => false,
        };
    }

    private async Task<bool> TryAddAsync(OrderDbContext database, PoisonMessage message, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (type, text, frames) = Describe(message);
        var entry = new PoisonEntry
        {
            Id = Guid.CreateVersion7(now),
            Queue = message.Queue,
            MessageId = message.MessageId,
            Kind = message.Kind,
            MessageType = message.MessageType,
            OrderId = message.CorrelationId,
            ExceptionType = type,
            ExceptionMessage = text,
            Frames = frames,
            FailedAt = message.FailedAt,
            StoredAt = now,
            Size = message.Body.Length,
            Content = contents.Lock(message),
            State = PoisonState.Stored,
        };
        database.PoisonMessages.Add(entry);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            return false;
        }

        log.LogWarning("Message {PoisonId} ({MessageType} of {Queue}) could not be handled and is stored: {Exception}", entry.Id, entry.MessageType, entry.Queue, type);
        return true;
    }

    private static (string? Type, string? Text, string? Frames) Describe(PoisonMessage message) => message switch
    {
        { Fault: { } fault } => (PoisonText.TypeName(fault.ExceptionType), PoisonText.Scrub(fault.Message), PoisonText.OwnFrames(fault.StackTrace)),
        { Kind: PoisonKind.Skipped } => (null, "No receiver of this queue takes messages of this type.", null),
        _ => (null, "Its receivers died over it again and again; the broker gave up.", null),
    };

    private sealed record Known(Guid Id, string Queue, string? MessageType, PoisonState State, int Replays, DateTimeOffset FailedAt)
    {
        public static System.Linq.Expressions.Expression<Func<PoisonEntry, Known>> Of { get; } =
            row => new Known(row.Id, row.Queue, row.MessageType, row.State, row.Replays, row.FailedAt);
    }
}
