using Microsoft.EntityFrameworkCore;

namespace Integrations.Remote;

/// <summary>Puts the table of the last settings into a service's model.</summary>
public static class SettingsCopyModel
{
    /// <summary>Adds the table <c>settings_copy</c>. Call it in <c>OnModelCreating</c>.</summary>
    public static ModelBuilder AddSettingsCopy(this ModelBuilder model) => model.Entity<SettingsCopyRow>(copy =>
    {
        copy.ToTable("settings_copy");
        copy.HasKey(c => c.Id);
        copy.Property(c => c.ETag).HasMaxLength(100);
    });
}
