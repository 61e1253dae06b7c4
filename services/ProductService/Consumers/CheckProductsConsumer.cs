using Contracts;
using Contracts.Orders;
using Contracts.Products;
using Messaging.Steps;
using ProductService.Items;

namespace ProductService.Consumers;

/// <summary>Says whether an order's products can be sold. Only reads, so it may run as often as it likes.</summary>
public sealed class CheckProductsConsumer(ItemCheck items, ILogger<CheckProductsConsumer> logger)
    : StepConsumer<CheckProducts>(OrderStep.CheckProducts, logger)
{
    protected override async Task<IAnswer> HandleAsync(CheckProducts command, CancellationToken cancellationToken)
    {
        await items.CheckAsync(command.Integration, command.Skus, command.Fresh, cancellationToken);
        return new ProductsChecked(command.CorrelationId, command.Attempt);
    }
}
