using MassTransit;
using MassTransit.Context;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;
using Persistence;

namespace Messaging.Sagas;

/// <summary>
/// The saga's rows during one message. The context is a payload and the saga's consume context is made over this one, so that the state machine's
/// activities see the same <typeparamref name="TContext"/>; one <c>SaveChanges</c> keeps the row and whatever they changed, or nothing.
/// </summary>
internal sealed class SagaContext<TState, TContext, TMessage>(
    ConsumeContext<TMessage> context,
    TContext database,
    SagaQueries<TState, TContext> queries,
    RecentRows<TState> recent,
    ISagaConsumeContextFactory<TContext, TState> contexts)
    : ConsumeContextScope<TMessage>(context, database), SagaRepositoryContext<TState, TMessage>
    where TState : class, ISagaRow
    where TContext : ServiceDbContext
    where TMessage : class
{
    public async Task<SagaConsumeContext<TState, TMessage>?> Load(Guid correlationId) =>
        (Recall(correlationId) ?? await queries.FindAsync(database, correlationId, CancellationToken)) is { } row
            ? await CreateSagaConsumeContext(this, row, SagaConsumeContextMode.Load)
            : null;

    public Task<SagaConsumeContext<TState, TMessage>> Add(TState instance) =>
        CreateSagaConsumeContext(this, instance, SagaConsumeContextMode.Add);

    public async Task<SagaConsumeContext<TState, TMessage>?> Insert(TState instance)
    {
        var entry = database.Set<TState>().Add(instance);
        try
        {
            await database.SaveChangesAsync(CancellationToken);
            return await CreateSagaConsumeContext(this, instance, SagaConsumeContextMode.Insert);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            entry.State = EntityState.Detached;
            return null;
        }
    }

    public async Task Save(SagaConsumeContext<TState> context)
    {
        database.Set<TState>().Add(context.Saga);
        await database.SaveChangesAsync(CancellationToken);
        Remember(context.Saga);
    }

    public async Task Update(SagaConsumeContext<TState> context)
    {
        // An event that changed nothing costs no write, and does not disturb a competitor.
        if (!database.ChangeTracker.HasChanges())
            return;
        context.Saga.Version++;
        await database.SaveChangesAsync(CancellationToken);
        Remember(context.Saga);
    }

    public Task Delete(SagaConsumeContext<TState> context)
    {
        database.Set<TState>().Remove(context.Saga);
        return database.SaveChangesAsync(CancellationToken);
    }

    /// <summary>A saga that finished with its first message has no row; what its activities changed is kept.</summary>
    public Task Discard(SagaConsumeContext<TState> context) => database.SaveChangesAsync(CancellationToken);

    public Task Undo(SagaConsumeContext<TState> context) => Task.CompletedTask;

    public Task<SagaConsumeContext<TState, T>> CreateSagaConsumeContext<T>(ConsumeContext<T> consumeContext, TState instance, SagaConsumeContextMode mode)
        where T : class => contexts.CreateSagaConsumeContext(database, consumeContext, instance, mode);

    private TState? Recall(Guid correlationId)
    {
        var row = recent.Take(correlationId, Message);
        if (row is not null)
            database.Attach(row);
        return row;
    }

    private void Remember(TState row)
    {
        database.Entry(row).State = EntityState.Detached;
        recent.Keep(row);
    }
}
