using Microsoft.EntityFrameworkCore;
using Persistence;

namespace SettingsService.Persistence;

/// <summary>The database <c>settings</c>.</summary>
public sealed class SettingsDbContext(DbContextOptions<SettingsDbContext> options) : ServiceDbContext(options)
{
    private const int IdLength = 40;
    private const int PersonLength = 200;

    public DbSet<StoredIntegration> Integrations => Set<StoredIntegration>();

    public DbSet<StoredVersion> Versions => Set<StoredVersion>();

    public DbSet<StoredCredential> Credentials => Set<StoredCredential>();

    public DbSet<StoredCheck> Checks => Set<StoredCheck>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredIntegration>(integration =>
        {
            integration.ToTable("integrations");
            integration.HasKey(i => i.Id);
            integration.Property(i => i.Id).HasMaxLength(IdLength);
            integration.Property(i => i.Version).IsConcurrencyToken();
            integration.Property(i => i.ChangedBy).HasMaxLength(PersonLength);
        });
        modelBuilder.Entity<StoredVersion>(version =>
        {
            version.ToTable("integration_versions");
            version.HasKey(v => new { v.Integration, v.Version });
            version.Property(v => v.Integration).HasMaxLength(IdLength);
            version.Property(v => v.Note).HasMaxLength(500);
            version.Property(v => v.ChangedBy).HasMaxLength(PersonLength);
        });
        modelBuilder.Entity<StoredCredential>(credential =>
        {
            credential.ToTable("credentials");
            credential.HasKey(c => new { c.Integration, c.System });
            credential.Property(c => c.Integration).HasMaxLength(IdLength);
            credential.Property(c => c.Name).HasMaxLength(500);
            credential.Property(c => c.ChangedBy).HasMaxLength(PersonLength);
        });
        modelBuilder.Entity<StoredCheck>(check =>
        {
            check.ToTable("connection_checks");
            check.HasKey(c => new { c.Integration, c.System });
            check.Property(c => c.Integration).HasMaxLength(IdLength);
            check.Property(c => c.Fingerprint).HasMaxLength(64);
        });
    }
}
