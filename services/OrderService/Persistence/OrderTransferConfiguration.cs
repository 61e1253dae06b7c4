using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderService.Saga;

namespace OrderService.Persistence;

internal sealed class OrderTransferConfiguration : IEntityTypeConfiguration<OrderTransfer>
{
    public void Configure(EntityTypeBuilder<OrderTransfer> order)
    {
        order.ToTable("order_transfers");
        order.Property(row => row.CurrentState).HasMaxLength(40);
        order.Property(row => row.Standing).HasMaxLength(40);
        order.Property(row => row.Integration).HasMaxLength(40);
        order.Property(row => row.Reference).HasMaxLength(100);
        order.Property(row => row.Currency).HasMaxLength(3);
        order.Property(row => row.CustomerNumber).HasMaxLength(40);
        order.Property(row => row.DocumentType).HasMaxLength(40);
        order.Property(row => row.DocumentNumber).HasMaxLength(40);

        // No index holds what changes from step to step (state, step, attempt, version): PostgreSQL then changes the row in place, where its page has room.
        order.HasStorageParameter("fillfactor", 75);

        // The list's questions: newest first, of one integration, in one state; and one order by either number.
        order.HasIndex(row => new { row.ReceivedAt, row.CorrelationId });
        order.HasIndex(row => new { row.Integration, row.Standing, row.ReceivedAt });
        order.HasIndex(row => row.Reference);
        order.HasIndex(row => row.DocumentNumber);

        // Who waits, for those who call them.
        order.HasIndex(row => new { row.Integration, row.ResumeAt }).HasFilter("standing = 'Waiting'");

        // Of those that wait for somebody, few among very many: in groups by their failure, and newest first.
        const string few = "standing IN ('Failed', 'Waiting', 'Resolved')";
        order.HasIndex(
            row => new { row.Standing, row.Integration, row.FailureReason, row.FailureCode, row.ReceivedAt },
            "ix_order_transfers_groups").HasFilter(few);
        order.HasIndex(row => new { row.Standing, row.ReceivedAt, row.CorrelationId }, "ix_order_transfers_standing").HasFilter(few);
    }
}
