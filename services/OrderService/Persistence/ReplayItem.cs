using Contracts.Failures;
using Contracts.Orders;

namespace OrderService.Persistence;

/// <summary>One order of a replay run. Written when the run is asked for, so that what was accepted is never lost; kept as the record of it.</summary>
public sealed class ReplayItem
{
    public required Guid RunId { get; init; }

    public required Guid OrderId { get; init; }

    /// <summary>From 1, in the order in which the orders were taken in.</summary>
    public required int Position { get; init; }

    public required ReplayFrom From { get; init; }

    /// <summary>The step the order stood at when the run was asked for.</summary>
    public required OrderStep Step { get; init; }

    /// <summary>It is the only order of its run; an order has one such replay at a time.</summary>
    public bool Alone { get; init; }

    public ReplayItemState State { get; set; }

    /// <summary>The wave it was sent with; 0 before that.</summary>
    public int Wave { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Whether the order is known to have begun this replay.</summary>
    public bool Begun { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The step that failed again or waits.</summary>
    public OrderStep? FailureStep { get; set; }

    public FailureReason? FailureReason { get; set; }

    public string? FailureMessage { get; set; }

    public string? FailureAdvice { get; set; }

    public string? FailureCode { get; set; }
}
