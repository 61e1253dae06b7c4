using Microsoft.EntityFrameworkCore;

namespace Persistence.Migrating;

/// <summary>For tests: whether somebody changed a model and forgot the migration.</summary>
public static class MigrationsCheck
{
    /// <summary>True where the last migration leads to exactly the model as it is now. Needs no database.</summary>
    public static bool HasNoPendingChanges<TContext>()
        where TContext : ServiceDbContext
    {
        using var context = DesignTime.CreateContext<TContext>();
        return !context.Database.HasPendingModelChanges();
    }
}
