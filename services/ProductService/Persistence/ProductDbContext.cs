using Integrations.Remote;
using Microsoft.EntityFrameworkCore;
using Persistence;

namespace ProductService.Persistence;

/// <summary>The database <c>products</c>: which items may be sold.</summary>
public sealed class ProductDbContext(DbContextOptions<ProductDbContext> options) : ServiceDbContext(options)
{
    public DbSet<SellableItem> Items => Set<SellableItem>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddSettingsCopy();
        modelBuilder.Entity<SellableItem>(item =>
        {
            item.ToTable("sellable_items");
            item.HasKey(i => new { i.Company, i.Sku });
            item.Property(i => i.Company).HasMaxLength(64);
            item.Property(i => i.Sku).HasMaxLength(100);
        });
    }
}
