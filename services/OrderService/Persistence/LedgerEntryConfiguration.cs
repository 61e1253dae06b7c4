using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OrderService.Persistence;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("ledger");
        entry.HasKey(row => new { row.Integration, row.CcvOrderId });
        entry.Property(row => row.Integration).HasMaxLength(40);
        entry.Property(row => row.Reference).HasMaxLength(100);
        entry.Property(row => row.Currency).HasMaxLength(3);
        entry.Property(row => row.DocumentType).HasMaxLength(40);
        entry.Property(row => row.DocumentNumber).HasMaxLength(40);
        entry.Ignore(row => row.Document);
        entry.HasIndex(row => new { row.Integration, row.Reference }).IsUnique();
        entry.HasIndex(row => row.SubmittedAt).HasFilter("document_number IS NULL");
    }
}
