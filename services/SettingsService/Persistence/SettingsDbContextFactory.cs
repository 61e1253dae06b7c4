using Persistence.Migrating;

namespace SettingsService.Persistence;

/// <summary>Lets <c>dotnet ef</c> make migrations.</summary>
internal sealed class SettingsDbContextFactory : DesignTimeContextFactory<SettingsDbContext>;
