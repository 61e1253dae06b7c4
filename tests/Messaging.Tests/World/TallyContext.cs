using Messaging.Sagas;
using Microsoft.EntityFrameworkCore;
using Persistence;
using Persistence.Leasing;
using Persistence.Migrating;

namespace Messaging.Tests.World;

public sealed class TallyContext(DbContextOptions<TallyContext> options) : ServiceDbContext(options)
{
    public DbSet<TallyState> Tallies => Set<TallyState>();

    public DbSet<Mark> Marks => Set<Mark>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddSaga<TallyState>(row => row.Property(r => r.CurrentState).HasMaxLength(64));
        modelBuilder.AddLeases();

        // Came with the second migration: SQLite has to make the table anew for it.
        modelBuilder.Entity<Mark>().HasOne<TallyState>().WithMany().HasForeignKey(mark => mark.TallyId);
    }
}

internal sealed class TallyContextFactory : DesignTimeContextFactory<TallyContext>;
