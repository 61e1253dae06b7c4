using OrderService.Persistence;
using Persistence.Migrating;

namespace OrderService.Tests.Persistence;

public sealed class When_the_database_is_made
{
    [Fact]
    public void The_migrations_lead_to_the_model() => MigrationsCheck.HasNoPendingChanges<OrderDbContext>().ShouldBeTrue();
}
