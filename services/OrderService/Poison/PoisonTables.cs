using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OrderService.Poison;

internal sealed class PoisonEntryConfiguration : IEntityTypeConfiguration<PoisonEntry>
{
    public void Configure(EntityTypeBuilder<PoisonEntry> entry)
    {
        entry.ToTable("poison_messages");
        entry.HasKey(row => row.Id);
        entry.Property(row => row.Queue).HasMaxLength(200);
        entry.Property(row => row.MessageId).HasMaxLength(100);
        entry.Property(row => row.MessageType).HasMaxLength(100);
        entry.Property(row => row.ExceptionType).HasMaxLength(200);
        entry.Property(row => row.ExceptionMessage).HasMaxLength(300);
        entry.Property(row => row.Frames).HasMaxLength(1000);
        entry.Property(row => row.ChangedBy).HasMaxLength(100);
        entry.Property(row => row.Reason).HasMaxLength(300);
        entry.HasIndex(row => new { row.Queue, row.MessageId }).IsUnique();
        entry.HasIndex(row => new { row.FailedAt, row.Id });
        entry.HasIndex(row => new { row.State, row.FailedAt });
        entry.HasIndex(row => new { row.ReplayId, row.State });
    }
}

internal sealed class PoisonReplayConfiguration : IEntityTypeConfiguration<PoisonReplay>
{
    public void Configure(EntityTypeBuilder<PoisonReplay> replay)
    {
        replay.ToTable("poison_replays");
        replay.HasKey(row => row.Id);
        replay.Property(row => row.StartedBy).HasMaxLength(100);
        replay.HasIndex(row => row.StartedAt).HasFilter("finished_at IS NULL");
    }
}
