using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Persistence;

namespace Messaging.Sagas;

/// <summary>The one query of the repository, compiled once for each model: a process may hold the same context over both databases.</summary>
internal sealed class SagaQueries<TState, TContext>
    where TState : class, ISagaRow
    where TContext : ServiceDbContext
{
    private static readonly ConditionalWeakTable<IModel, Func<TContext, Guid, CancellationToken, Task<TState?>>> Compiled = [];

    public Task<TState?> FindAsync(TContext database, Guid id, CancellationToken cancellationToken) =>
        Compiled.GetValue(database.Model, static _ => Compile())(database, id, cancellationToken);

    private static Func<TContext, Guid, CancellationToken, Task<TState?>> Compile() => EF.CompileAsyncQuery(
        (TContext database, Guid id, CancellationToken cancellationToken) =>
            database.Set<TState>().AsTracking().FirstOrDefault(row => row.CorrelationId == id));
}
