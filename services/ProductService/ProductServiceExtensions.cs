using Integrations;
using Messaging;
using Persistence;
using ProductService.Consumers;
using ProductService.Items;
using ProductService.Persistence;

namespace ProductService;

/// <summary>What the service is made of.</summary>
public static class ProductServiceExtensions
{
    /// <summary>Name of the service's database.</summary>
    public const string Database = "products";

    /// <summary>Adds the service to a host of its own or to one it shares.</summary>
    public static IHostApplicationBuilder AddProductService(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase<ProductDbContext>(Database);
        builder.AddIntegrations<ProductDbContext>();
        builder.Services.AddSingleton<ItemIndex>();
        builder.Services.AddSingleton<Catalogue>();
        builder.Services.AddSingleton<ItemCheck>();
        builder.Messaging().Configure(bus => bus.AddConsumer<CheckProductsConsumer>());
        return builder;
    }
}
