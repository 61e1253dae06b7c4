using Microsoft.EntityFrameworkCore;
using Persistence.Conventions;

namespace Persistence;

/// <summary>
/// The base of every service's context: conventions that make both databases keep the same values.
/// <list type="bullet">
/// <item><see cref="DateTimeOffset"/>: an instant, always UTC, to the microsecond; <c>timestamptz</c> or fixed-width text that sorts by time.</item>
/// <item>Enums as their names, so that rows read aloud and a reordered enum changes nothing.</item>
/// <item><see cref="decimal"/> as <c>numeric(18,6)</c>; text in SQLite, where it can be kept exactly but neither ordered nor summed by the database.</item>
/// <item>Strings without a limit unless the context sets one; compared by case.</item>
/// </list>
/// Keys are made by us (<c>ValueGeneratedNever</c>): identity columns differ between the databases and would split the migrations.
/// </summary>
public abstract class ServiceDbContext(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Database.ProviderName == SqliteText.Provider)
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<SortableUtcText>();
        else
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(64);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 6);
        configurationBuilder.Conventions.Add(_ => new KeysAreOurs());
    }
}
