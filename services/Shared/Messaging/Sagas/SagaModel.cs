using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Sagas;

/// <summary>Puts a saga's table into a service's model.</summary>
public static class SagaModel
{
    /// <summary>Maps <typeparamref name="TState"/>: key, version as the concurrency token, and the index the sweeper reads. Call it in <c>OnModelCreating</c>.</summary>
    public static ModelBuilder AddSaga<TState>(this ModelBuilder model, Action<EntityTypeBuilder<TState>>? configure = null)
        where TState : class, ISagaRow => model.Entity<TState>(row =>
    {
        row.HasKey(r => r.CorrelationId);
        row.Property(r => r.CorrelationId).ValueGeneratedNever();
        row.Property(r => r.Version).IsConcurrencyToken();
        row.HasIndex(r => r.ResumeAt).HasFilter("resume_at IS NOT NULL");
        configure?.Invoke(row);
    });
}
