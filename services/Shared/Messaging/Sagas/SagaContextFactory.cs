using MassTransit;
using MassTransit.Saga;
using Persistence;

namespace Messaging.Sagas;

/// <summary>Opens the saga's rows for one message, over the context of the message's scope.</summary>
internal sealed class SagaContextFactory<TState, TContext>(
    TContext database,
    SagaQueries<TState, TContext> queries,
    RecentRows<TState> recent,
    ISagaConsumeContextFactory<TContext, TState> contexts) : ISagaRepositoryContextFactory<TState>
    where TState : class, ISagaRow
    where TContext : ServiceDbContext
{
    public Task Send<T>(ConsumeContext<T> context, IPipe<SagaRepositoryContext<TState, T>> next)
        where T : class => next.Send(new SagaContext<TState, TContext, T>(context, database, queries, recent, contexts));

    public Task SendQuery<T>(ConsumeContext<T> context, ISagaQuery<TState> query, IPipe<SagaRepositoryQueryContext<TState, T>> next)
        where T : class => throw new NotSupportedException(
            $"{typeof(T).Name} is correlated to {typeof(TState).Name} by a query. Sagas are found by id alone: give the message the saga's id and correlate with CorrelateById.");

    public void Probe(ProbeContext context) => context.CreateScope("sagaRepository").Set(new { Persistence = typeof(TContext).Name });
}
