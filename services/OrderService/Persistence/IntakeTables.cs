using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OrderService.Persistence;

internal sealed class IntakeStateConfiguration : IEntityTypeConfiguration<IntakeState>
{
    public void Configure(EntityTypeBuilder<IntakeState> state)
    {
        state.ToTable("intake_states");
        state.HasKey(row => row.Integration);
        state.Property(row => row.Integration).HasMaxLength(40);
    }
}

internal sealed class OrderHintConfiguration : IEntityTypeConfiguration<OrderHint>
{
    public void Configure(EntityTypeBuilder<OrderHint> hint)
    {
        hint.ToTable("order_hints");
        hint.HasKey(row => new { row.Integration, row.CcvOrderId });
        hint.Property(row => row.Integration).HasMaxLength(40);
        hint.HasIndex(row => new { row.Integration, row.ReadAt });
    }
}

internal sealed class WatchedOrderConfiguration : IEntityTypeConfiguration<WatchedOrder>
{
    public void Configure(EntityTypeBuilder<WatchedOrder> order)
    {
        order.ToTable("watched_orders");
        order.HasKey(row => new { row.Integration, row.CcvOrderId });
        order.Property(row => row.Integration).HasMaxLength(40);
        order.HasIndex(row => new { row.Integration, row.NextLookAt });
    }
}

internal sealed class WebhookKeyConfiguration : IEntityTypeConfiguration<WebhookKey>
{
    public void Configure(EntityTypeBuilder<WebhookKey> key)
    {
        key.ToTable("webhook_keys");
        key.HasKey(row => new { row.Integration, row.Event });
        key.Property(row => row.Integration).HasMaxLength(40);
        key.Property(row => row.Event).HasMaxLength(100);
    }
}

internal sealed class LeftOutOrderConfiguration : IEntityTypeConfiguration<LeftOutOrder>
{
    public void Configure(EntityTypeBuilder<LeftOutOrder> order)
    {
        order.ToTable("left_out_orders");
        order.HasKey(row => row.Id);
        order.Property(row => row.Integration).HasMaxLength(40);
        order.Property(row => row.Number).HasMaxLength(100);
        order.HasIndex(row => new { row.Integration, row.SeenAt });
    }
}
