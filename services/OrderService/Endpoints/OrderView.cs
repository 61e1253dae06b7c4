using Contracts.Failures;
using Contracts.Orders;
using OrderService.Saga;

namespace OrderService.Endpoints;

/// <summary>One order as the API shows it: where it is, why, and its numbers on both sides. No personal data.</summary>
/// <param name="Id">The order's id here.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="CcvOrderId">CCV's id.</param>
/// <param name="Reference">The order number, in CCV and in Visma.</param>
/// <param name="State">ReadingOrder, CheckingOrder, UpsertingCustomer, CheckingProducts, Submitting, Waiting, Transferred, Skipped, Failed or Resolved.</param>
/// <param name="Step">The step it is at, or at which it ended.</param>
/// <param name="Attempt">Attempts of this step, the one under way included.</param>
/// <param name="Total">The total CCV states.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="CreatedAt">When the sale was made.</param>
/// <param name="ReceivedAt">When it was taken in.</param>
/// <param name="FinishedAt">When it reached its end.</param>
/// <param name="NextAttemptAt">When a waiting order is tried again.</param>
/// <param name="CustomerNumber">The debtor in Visma.</param>
/// <param name="Document">The document in Visma.</param>
/// <param name="Failure">Why it waits or failed, and what to do.</param>
/// <param name="Change">What CCV says of it now, where that is something else than when it was taken in.</param>
/// <param name="Replays">How often people had it tried again.</param>
/// <param name="Resolved">Who closed it without a transfer, and why; null where nobody did.</param>
public sealed record OrderView(
    Guid Id,
    string Integration,
    long CcvOrderId,
    string Reference,
    string State,
    OrderStep Step,
    int Attempt,
    decimal Total,
    string Currency,
    DateTimeOffset CreatedAt,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset? NextAttemptAt,
    string? CustomerNumber,
    DocumentLink? Document,
    Failure? Failure,
    OrderChangeView? Change,
    int Replays,
    Resolution? Resolved)
{
    internal static OrderView Of(OrderTransfer order, Resolution? resolution = null)
    {
        var waiting = order.CurrentState == nameof(OrderTransferStateMachine.Waiting);
        var nextAttemptAt = waiting ? order.ResumeAt : null;
        var document = order.DocumentNumber is null
            ? null
            : new DocumentLink(order.DocumentKind!.Value, order.DocumentType!, order.DocumentNumber);
        var failure = order.FailureReason is { } reason
            ? new Failure(reason, order.FailureMessage!, order.FailureAdvice!, order.FailureCode, order.FailureText, nextAttemptAt)
            : null;
        return new OrderView(
            order.CorrelationId, order.Integration, order.CcvOrderId, order.Reference, order.CurrentState, order.Step, Attempts(order),
            order.Total, order.Currency, order.CreatedAt, order.ReceivedAt, order.FinishedAt, nextAttemptAt, order.CustomerNumber,
            document, failure, OrderChangeView.Of(order), order.Replays, resolution);
    }

    // A failed attempt is counted when it ends; an order that stands still has none under way.
    private static int Attempts(OrderTransfer order)
    {
        var standsStill = order.FinishedAt is not null || order.CurrentState == nameof(OrderTransferStateMachine.Waiting);
        return standsStill && order.FailureReason is not null ? Math.Max(order.Failures, 1) : order.Failures + 1;
    }
}
