using System.Collections.Concurrent;
using Contracts;
using Contracts.Customers;
using Contracts.Orders;
using MassTransit;

namespace CustomerService.Tests;

/// <summary>Stands where the order saga would and keeps what it is answered.</summary>
public sealed class AnswerBox
{
    public ConcurrentQueue<IAnswer> Answers { get; } = new();
}

public sealed class AnswerBoxConsumer(AnswerBox box) : IConsumer<CustomerUpserted>, IConsumer<StepFailed>
{
    public Task Consume(ConsumeContext<CustomerUpserted> context) => Keep(context.Message);

    public Task Consume(ConsumeContext<StepFailed> context) => Keep(context.Message);

    private Task Keep(IAnswer answer)
    {
        box.Answers.Enqueue(answer);
        return Task.CompletedTask;
    }
}

public sealed class AnswerBoxDefinition : ConsumerDefinition<AnswerBoxConsumer>
{
    public AnswerBoxDefinition() => EndpointName = IAnswer.QueueName;
}
