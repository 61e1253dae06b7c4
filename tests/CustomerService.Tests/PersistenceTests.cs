using CustomerService.Persistence;
using Persistence.Migrating;

namespace CustomerService.Tests;

public sealed class PersistenceTests
{
    [Fact]
    public void the_migrations_lead_to_the_model() => MigrationsCheck.HasNoPendingChanges<CustomerDbContext>().ShouldBeTrue();
}
