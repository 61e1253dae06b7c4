using Contracts.Customers;
using Contracts.Products;
using MassTransit;
using Messaging.Sending;

namespace OrderService.Tests.World;

/// <summary>Answers where CustomerService, another process, would: every sale is debtor 10001's.</summary>
public sealed class CustomerNeighbour : IConsumer<UpsertCustomer>
{
    public Task Consume(ConsumeContext<UpsertCustomer> context) =>
        context.AnswerAsync(new CustomerUpserted(context.Message.CorrelationId, context.Message.Attempt, "10001", ContactId: null));
}

/// <summary>Answers where ProductService, another process, would: every product is known.</summary>
public sealed class ProductNeighbour : IConsumer<CheckProducts>
{
    public Task Consume(ConsumeContext<CheckProducts> context) =>
        context.AnswerAsync(new ProductsChecked(context.Message.CorrelationId, context.Message.Attempt));
}
