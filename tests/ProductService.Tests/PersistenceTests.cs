using Persistence.Migrating;
using ProductService.Persistence;

namespace ProductService.Tests;

public sealed class PersistenceTests
{
    [Fact]
    public void the_migrations_lead_to_the_model() => MigrationsCheck.HasNoPendingChanges<ProductDbContext>().ShouldBeTrue();
}
