using MassTransit;
using MassTransit.Middleware;
using MassTransit.Saga;
using Persistence;

namespace Messaging.Sagas;

/// <summary>Reads a saga's row outside a message, for MassTransit's <c>ILoadSagaRepository</c>.</summary>
internal sealed class LoadSagaContextFactory<TState, TContext>(TContext database, SagaQueries<TState, TContext> queries)
    : ILoadSagaRepositoryContextFactory<TState>
    where TState : class, ISagaRow
    where TContext : ServiceDbContext
{
    public Task<T> Execute<T>(Func<LoadSagaRepositoryContext<TState>, Task<T>> asyncMethod, CancellationToken cancellationToken = default)
        where T : class => asyncMethod(new Reading(database, queries, cancellationToken));

    public void Probe(ProbeContext context) => context.CreateScope("sagaRepository").Set(new { Persistence = typeof(TContext).Name });

    private sealed class Reading(TContext database, SagaQueries<TState, TContext> queries, CancellationToken cancellationToken = default)
        : BasePipeContext(cancellationToken), LoadSagaRepositoryContext<TState>
    {
        // MassTransit's interface predates nullable references; it returns null for a missing row.
        public async Task<TState> Load(Guid correlationId) => (await queries.FindAsync(database, correlationId, CancellationToken))!;
    }
}
