using Microsoft.EntityFrameworkCore;

namespace Persistence.Migrating;

/// <summary>A context that knows PostgreSQL's model and has no database behind it.</summary>
internal static class DesignTime
{
    public static TContext CreateContext<TContext>()
        where TContext : ServiceDbContext
    {
        var settings = new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = "Host=localhost;Database=design" };
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseDatabase(settings, "design");
        return (TContext?)Activator.CreateInstance(typeof(TContext), options.Options)
            ?? throw new InvalidOperationException($"{typeof(TContext).Name} needs a constructor that takes only its options.");
    }
}
