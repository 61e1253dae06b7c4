using Microsoft.EntityFrameworkCore;

namespace Persistence.Leasing;

/// <summary>Puts the leases' table into a service's model.</summary>
public static class LeaseModel
{
    /// <summary>Adds the table <c>leases</c>, which <see cref="ILeases{TContext}"/> needs. Call it in <c>OnModelCreating</c>.</summary>
    public static ModelBuilder AddLeases(this ModelBuilder model) => model.Entity<Lease>(lease =>
    {
        lease.ToTable("leases");
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(Lease.MaxNameLength);
    });
}
