using Microsoft.EntityFrameworkCore.Design;

namespace Persistence.Migrating;

/// <summary>
/// Lets <c>dotnet ef</c> make a service's migrations. Derive once in the service, <c>internal sealed class OrderContextFactory :
/// DesignTimeContextFactory&lt;OrderContext&gt;;</c>, then in the service's folder,
/// after <c>dotnet tool restore</c>:
/// <code>dotnet ef migrations add AddLedger --output-dir Persistence/Migrations</code>
/// No database is needed. The migration is made against PostgreSQL and is used as it is for SQLite too; columns there get SQLite's types.
/// What SQLite lacks is not for a migration: raw SQL of one database, identity columns, arrays. <see cref="MigrationsCheck"/> notices a forgotten one.
/// </summary>
public abstract class DesignTimeContextFactory<TContext> : IDesignTimeDbContextFactory<TContext>
    where TContext : ServiceDbContext
{
    /// <inheritdoc />
    public TContext CreateDbContext(string[] args) => DesignTime.CreateContext<TContext>();
}
