using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OrderService.Persistence;

internal sealed class OrderDocumentConfiguration : IEntityTypeConfiguration<OrderDocument>
{
    public void Configure(EntityTypeBuilder<OrderDocument> document)
    {
        document.ToTable("order_documents");
        document.HasKey(row => row.Id);
        document.Property(row => row.Integration).HasMaxLength(40);
        document.HasIndex(row => row.StoredAt);
    }
}
