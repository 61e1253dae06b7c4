using Contracts.Failures;
using Contracts.Orders;
using OrderService.Saga;

namespace OrderService.Endpoints;

/// <summary>One order as the API shows it: where it is, why, and its numbers on both sides. No personal data.</summary>
/// <param name="Id">The order's id here.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="CcvOrderId">CCV's id.</param>
/// <param name="Reference">The order number, in CCV and in Visma.</param>
/// <param name="State">CheckingOrder, UpsertingCustomer, CheckingProducts, Submitting, Waiting, Transferred, Skipped or Failed.</param>
/// <param name="Step">The step it is at, or at which it ended.</param>
/// <param name="Attempt">Attempts of all steps so far.</param>
/// <param name="Total">The total CCV states.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="CreatedAt">When the sale was made.</param>
/// <param name="ReceivedAt">When it was taken in.</param>
/// <param name="FinishedAt">When it reached its end.</param>
/// <param name="NextAttemptAt">When a waiting order is tried again.</param>
/// <param name="CustomerNumber">The debtor in Visma.</param>
/// <param name="Document">The document in Visma.</param>
/// <param name="Failure">Why it waits or failed, and what to do.</param>
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
    Failure? Failure)
{
    internal static OrderView Of(OrderTransfer order)
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
            order.CorrelationId, order.Integration, order.CcvOrderId, order.Reference, order.CurrentState, order.Step, order.Attempt,
            order.Total, order.Currency, order.CreatedAt, order.ReceivedAt, order.FinishedAt, nextAttemptAt, order.CustomerNumber,
            document, failure);
    }
}
