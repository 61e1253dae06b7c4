using Contracts;
using Contracts.Customers;
using Contracts.Orders;
using Contracts.Products;
using Integrations;
using MassTransit;
using Messaging.Sending;
using OrderService.Domain;
using OrderService.Persistence;
using Upstream;

namespace OrderService.Saga;

/// <summary>Sends the command of the order's current step, made from what is stored: the same again however often it is asked for.</summary>
internal sealed class OrderCommands(OrderDocuments documents, IIntegrations integrations, RetrySchedule retries)
{
    public async Task SendAsync<T>(BehaviorContext<OrderTransfer, T> context, bool newAttempt)
        where T : class
    {
        var order = context.Saga;
        if (newAttempt)
        {
            order.Attempt++;
            order.Wakes = 0;
            order.Held = false;
        }
        else
        {
            order.Wakes++;
        }

        order.ResumeAt = retries.NextWake(order.Wakes, order.ResumeAt);
        try
        {
            await SendAsync(context, await CommandAsync(order, context.CancellationToken));
        }
        catch (FailureException e)
        {
            // What cannot even be asked has failed, and goes the way of every failure.
            await context.AnswerAsync(new StepFailed(order.CorrelationId, order.Attempt, order.Step, e.Failure));
        }
    }

    private static Task SendAsync(ConsumeContext context, ICommand command) => command switch
    {
        ReadOrder read => context.SendCommandAsync(read),
        CheckOrderExists check => context.SendCommandAsync(check),
        UpsertCustomer upsert => context.SendCommandAsync(upsert),
        CheckProducts check => context.SendCommandAsync(check),
        SubmitOrder submit => context.SendCommandAsync(submit),
        _ => throw new InvalidOperationException($"No queue is known for {command.GetType().Name}."),
    };

    private async Task<ICommand> CommandAsync(OrderTransfer order, CancellationToken cancellationToken) => order.Step switch
    {
        OrderStep.ReadOrder =>
            new ReadOrder(order.CorrelationId, order.Attempt, order.Integration, order.CcvOrderId, order.Reference),
        OrderStep.CheckOrderExists =>
            new CheckOrderExists(
                order.CorrelationId, order.Attempt, order.Integration, order.CcvOrderId, order.Reference, order.Edition, order.OnTrial),
        OrderStep.UpsertCustomer =>
            new UpsertCustomer(
                order.CorrelationId, order.Attempt, order.Integration, (await SaleAsync(order, cancellationToken)).Customer, Fresh(order)),
        OrderStep.CheckProducts =>
            new CheckProducts(order.CorrelationId, order.Attempt, order.Integration, await ItemsAsync(order, cancellationToken), Fresh(order)),
        _ => new SubmitOrder(
            order.CorrelationId, order.Attempt, order.Integration, order.CcvOrderId, order.Reference, order.CustomerNumber!, order.ContactId,
            order.Edition, order.OnTrial),
    };

    private static bool Fresh(OrderTransfer order) => order.OnTrial || order.Rechecked;

    private async Task<IReadOnlyList<string>> ItemsAsync(OrderTransfer order, CancellationToken cancellationToken) =>
        SalesDocumentFactory.Create(await SaleAsync(order, cancellationToken), integrations.Get(order.Integration).Orders).Items;

    private async Task<Sale> SaleAsync(OrderTransfer order, CancellationToken cancellationToken) =>
        SaleReader.Read(await documents.GetAsync(order.CorrelationId, order.Edition, order.Reference, cancellationToken), integrations.Get(order.Integration));
}
