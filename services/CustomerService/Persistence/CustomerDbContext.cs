using Integrations.Remote;
using Microsoft.EntityFrameworkCore;
using Persistence;
using Persistence.Leasing;

namespace CustomerService.Persistence;

/// <summary>The database <c>customers</c>: which debtor a customer has, and whose turn it is to find out.</summary>
public sealed class CustomerDbContext(DbContextOptions<CustomerDbContext> options) : ServiceDbContext(options)
{
    public DbSet<KnownCustomer> Customers => Set<KnownCustomer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddLeases();
        modelBuilder.AddSettingsCopy();
        modelBuilder.Entity<KnownCustomer>(customer =>
        {
            customer.ToTable("known_customers");
            customer.HasKey(c => new { c.Integration, c.EmailHash });
            customer.Property(c => c.Integration).HasMaxLength(40);
            customer.Property(c => c.EmailHash).HasMaxLength(64);
            customer.Property(c => c.CustomerNumber).HasMaxLength(64);
            customer.Property(c => c.ContentHash).HasMaxLength(64);
        });
    }
}
