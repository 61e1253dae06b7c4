using Contracts.Failures;
using Contracts.Orders;
using MassTransit;
using OrderService.Flow;

namespace OrderService.Saga;

/// <summary>What an order does where its integration's flow is paused, or has to be.</summary>
internal sealed class FlowGate(FlowPauses pauses, RetrySchedule retries, StepsPassed steps, TimeProvider clock)
{
    /// <summary>Whether the order has to wait until the flow goes on; one that is let through to try is not held.</summary>
    public bool IsClosedFor(OrderTransfer order) => !order.OnTrial && pauses.Find(order.Integration) is not null;

    /// <summary>Whether a wrong setting concerns this order alone, though it looked like everybody's: others got through since.</summary>
    public bool IsTheOrdersOwn(OrderTransfer order, Failure failure) =>
        failure.Reason == FailureReason.Configuration && pauses.OthersPassedSince(order, failure);

    /// <summary>The order waits with the others; it is looked at now and then even if nobody calls it.</summary>
    public void Hold(OrderTransfer order)
    {
        if (pauses.Find(order.Integration) is { } pause)
            order.Keep(pause.Failure);
        order.Held = true;
        order.ResumeAt = retries.Longest();
    }

    /// <summary>The order met what concerns every order: the flow pauses, and the order waits with the others.</summary>
    public async Task RefuseAsync(BehaviorContext<OrderTransfer, StepFailed> context)
    {
        var (order, failure) = (context.Saga, context.Message.Failure);
        var onTrial = order.OnTrial;
        steps.PutOff(order);
        order.Keep(failure);
        order.Failures++;
        order.OnTrial = false;
        if (IsRemembered(failure) && !onTrial && pauses.Find(order.Integration) is null)
            TryAfresh(order);
        else if (pauses.OthersPassedSince(order, failure))
            order.ResumeAt = retries.NextAttempt(order.Failures, failure);
        else
            await PauseAsync(order, failure, onTrial, context.CancellationToken);

        await context.Publish(new OrderPostponed(
            order.CorrelationId, order.Integration, order.CcvOrderId, order.Reference, order.Step, failure, order.ResumeAt!.Value));
    }

    // The upstream was not asked: a process remembers that it refused before. That may be mended, and another process know it.
    private static bool IsRemembered(Failure failure) => failure.RetryAt is not null;

    private void TryAfresh(OrderTransfer order)
    {
        order.OnTrial = true;
        order.ResumeAt = clock.GetUtcNow();
    }

    private async Task PauseAsync(OrderTransfer order, Failure failure, bool onTrial, CancellationToken cancellationToken)
    {
        order.RefusedAt = clock.GetUtcNow();
        order.Held = true;
        order.ResumeAt = retries.Longest();
        if (onTrial)
            await pauses.StillRefusedAsync(order.Integration, order.Step, failure, cancellationToken);
        await pauses.PauseAsync(order.Integration, order.Step, failure, cancellationToken);
    }
}
