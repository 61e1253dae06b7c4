using Persistence.Migrating;

namespace CustomerService.Persistence;

/// <summary>Lets <c>dotnet ef</c> make migrations.</summary>
internal sealed class CustomerDbContextFactory : DesignTimeContextFactory<CustomerDbContext>;
