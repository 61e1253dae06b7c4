using Integrations.Remote;
using Messaging.Sagas;
using Microsoft.EntityFrameworkCore;
using OrderService.Poison;
using OrderService.Saga;
using Persistence;
using Persistence.Leasing;

namespace OrderService.Persistence;

/// <summary>The order service's own database.</summary>
public sealed class OrderDbContext(DbContextOptions<OrderDbContext> options) : ServiceDbContext(options)
{
    public DbSet<OrderTransfer> Transfers => Set<OrderTransfer>();

    public DbSet<OrderDocument> Documents => Set<OrderDocument>();

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<IntakeState> IntakeStates => Set<IntakeState>();

    public DbSet<OrderHint> Hints => Set<OrderHint>();

    public DbSet<WatchedOrder> WatchedOrders => Set<WatchedOrder>();

    public DbSet<LeftOutOrder> LeftOutOrders => Set<LeftOutOrder>();

    public DbSet<WebhookKey> WebhookKeys => Set<WebhookKey>();

    public DbSet<FlowPause> FlowPauses => Set<FlowPause>();

    public DbSet<PoisonEntry> PoisonMessages => Set<PoisonEntry>();

    public DbSet<PoisonReplay> PoisonReplays => Set<PoisonReplay>();

    public DbSet<ReplayRun> ReplayRuns => Set<ReplayRun>();

    public DbSet<ReplayItem> ReplayItems => Set<ReplayItem>();

    public DbSet<OrderAction> OrderActions => Set<OrderAction>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OrderDbContext).Assembly);
        modelBuilder.AddLeases();
        modelBuilder.AddSettingsCopy();
        modelBuilder.AddSaga<OrderTransfer>();
    }
}
