using System.Collections.Concurrent;
using Contracts.Customers;
using Contracts.Failures;
using Contracts.Orders;
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

/// <summary>Answers where ProductService, another process, would: every product is known, but for those that are not.</summary>
public sealed class ProductNeighbour(KnownProducts known) : IConsumer<CheckProducts>
{
    public Task Consume(ConsumeContext<CheckProducts> context)
    {
        var check = context.Message;
        return known.FailureOf(check) is { } failure
            ? context.AnswerAsync(new StepFailed(check.CorrelationId, check.Attempt, OrderStep.CheckProducts, failure))
            : context.AnswerAsync(new ProductsChecked(check.CorrelationId, check.Attempt));
    }
}

/// <summary>What a host's product neighbour knows.</summary>
public sealed class KnownProducts
{
    private readonly ConcurrentDictionary<string, Failure> _failures = new(StringComparer.Ordinal);

    public ConcurrentQueue<Guid> Asked { get; } = new();

    public void Miss(string sku) => _failures[sku] = new Failure(FailureReason.Missing, $"Item {sku} is unknown.", "Create it.", "1804");

    public void BeAwayFor(string sku) => _failures[sku] = new Failure(FailureReason.Transient, "Visma is away.", "Wait.");

    public void Know(string sku) => _failures.TryRemove(sku, out _);

    internal Failure? FailureOf(CheckProducts check)
    {
        Asked.Enqueue(check.CorrelationId);
        return check.Skus.Select(_failures.GetValueOrDefault).FirstOrDefault(failure => failure is not null);
    }
}
