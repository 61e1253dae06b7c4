using Persistence.Migrating;

namespace ProductService.Persistence;

/// <summary>Lets <c>dotnet ef</c> make migrations.</summary>
internal sealed class ProductDbContextFactory : DesignTimeContextFactory<ProductDbContext>;
