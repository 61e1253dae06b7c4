using MassTransit;
using MassTransit.Configuration;
using MassTransit.Saga;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Persistence;

namespace Messaging.Sagas;

/// <summary>Keeps a saga in a service's context.</summary>
public static class SagaRegistration
{
    /// <summary>
    /// Keeps the saga's rows in <typeparamref name="TContext"/>, optimistically by <see cref="ISagaRow.Version"/>. Messages find their row by
    /// correlation id alone.
    /// </summary>
    /// <param name="saga">The saga.</param>
    /// <param name="fits">Whether a message may find the row as this process remembers it; unless said, rows are always read.</param>
    public static ISagaRegistrationConfigurator<TState> EfRepository<TState, TContext>(this ISagaRegistrationConfigurator<TState> saga, Func<TState, object, bool>? fits = null)
        where TState : class, ISagaRow
        where TContext : ServiceDbContext => saga.Repository(repository =>
    {
        repository.TryAddSingleton<SagaQueries<TState, TContext>>();
        repository.TryAddSingleton(_ => new RecentRows<TState>(fits ?? (static (_, _) => false)));
        repository.RegisterLoadSagaRepository<TState, LoadSagaContextFactory<TState, TContext>>();
        repository.RegisterSagaRepository<TState, TContext, SagaConsumeContextFactory<TContext, TState>, SagaContextFactory<TState, TContext>>();
    });
}
