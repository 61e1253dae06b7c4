using Persistence.Migrating;

namespace OrderService.Persistence;

/// <summary>Lets <c>dotnet ef migrations add</c> make the context.</summary>
internal sealed class OrderDbContextFactory : DesignTimeContextFactory<OrderDbContext>;
