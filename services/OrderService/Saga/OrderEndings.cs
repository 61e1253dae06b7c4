using Contracts.Orders;
using MassTransit;
using OrderService.Finishing;
using OrderService.Flow;

namespace OrderService.Saga;

/// <summary>The ends of an order's way, and the wait for another try: what the row says, what is erased, who is told.</summary>
internal sealed class OrderEndings(FinishedOrders finished, RetrySchedule retries, StepsPassed steps, TimeProvider clock)
{
    public Task TransferAsync<T>(BehaviorContext<OrderTransfer, T> context)
        where T : class
    {
        var order = context.Saga;
        Finish(order, createdByUs: true);
        return context.Publish(
            new OrderTransferred(order.CorrelationId, order.Integration, order.CcvOrderId, order.Reference, order.CustomerNumber, Document(order)));
    }

    public Task SkipAsync<T>(BehaviorContext<OrderTransfer, T> context)
        where T : class
    {
        var order = context.Saga;
        Finish(order, createdByUs: false);
        return context.Publish(new OrderSkipped(order.CorrelationId, order.Integration, order.CcvOrderId, order.Reference, Document(order)));
    }

    /// <summary>The order's document is kept, since the order is not finished: a person mends the cause and replays it.</summary>
    public Task FailAsync(BehaviorContext<OrderTransfer, StepFailed> context)
    {
        var (order, failure) = (context.Saga, context.Message.Failure);
        order.Keep(failure);
        order.Failures++;
        order.OnTrial = false;
        order.ResumeAt = null;
        order.FinishedAt = clock.GetUtcNow();
        return context.Publish(
            new OrderFailed(order.CorrelationId, order.Integration, order.CcvOrderId, order.Reference, order.Step, failure));
    }

    public Task PostponeAsync(BehaviorContext<OrderTransfer, StepFailed> context)
    {
        var (order, failure) = (context.Saga, context.Message.Failure);
        steps.PutOff(order);
        order.Keep(failure);
        order.Failures++;
        order.OnTrial = false;
        order.NotBefore = retries.NotBefore(order.Failures, failure);
        var nextAttemptAt = retries.NextAttempt(order.Failures, failure);
        order.ResumeAt = nextAttemptAt;
        return context.Publish(new OrderPostponed(
            order.CorrelationId, order.Integration, order.CcvOrderId, order.Reference, order.Step, failure, nextAttemptAt));
    }

    private void Finish(OrderTransfer order, bool createdByUs)
    {
        steps.Passed(order);
        order.ForgetFailure();
        order.OnTrial = false;
        order.Held = false;
        order.ResumeAt = null;
        order.FinishedAt = clock.GetUtcNow();
        finished.Add(new FinishedOrder(order.CorrelationId, order.Integration, order.CcvOrderId, Document(order), createdByUs));
    }

    private static DocumentLink Document(OrderTransfer order) =>
        new(order.DocumentKind!.Value, order.DocumentType!, order.DocumentNumber!);
}
