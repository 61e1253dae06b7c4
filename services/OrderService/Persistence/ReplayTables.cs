using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OrderService.Persistence;

internal sealed class ReplayRunConfiguration : IEntityTypeConfiguration<ReplayRun>
{
    public void Configure(EntityTypeBuilder<ReplayRun> run)
    {
        run.ToTable("replay_runs");
        run.HasKey(row => row.Id);
        run.Property(row => row.AskedBy).HasMaxLength(200);
        run.HasIndex(row => new { row.AskedAt, row.Id });
        run.HasIndex(row => row.Id, "ix_replay_runs_running").HasFilter("state = 'Running'");
    }
}

internal sealed class ReplayItemConfiguration : IEntityTypeConfiguration<ReplayItem>
{
    public void Configure(EntityTypeBuilder<ReplayItem> item)
    {
        item.ToTable("replay_items");
        item.HasKey(row => new { row.RunId, row.OrderId });
        item.HasIndex(row => new { row.RunId, row.State, row.Position });
        item.HasIndex(row => row.OrderId);
        item.HasIndex(row => row.OrderId, "ix_replay_items_alone").IsUnique().HasFilter("alone AND state IN ('Pending', 'Sent')");
        item.HasIndex(row => row.RunId, "ix_replay_items_open").HasFilter("state IN ('Sent', 'Waiting')");
    }
}

internal sealed class OrderActionConfiguration : IEntityTypeConfiguration<OrderAction>
{
    public void Configure(EntityTypeBuilder<OrderAction> action)
    {
        action.ToTable("order_actions");
        action.HasKey(row => row.Id);
        action.Property(row => row.By).HasMaxLength(200);
        action.HasIndex(row => new { row.OrderId, row.At });

        // One request at a time, so that none can be overtaken.
        action.HasIndex(row => row.OrderId, "ix_order_actions_requested").IsUnique().HasFilter("state = 'Requested'");
    }
}
