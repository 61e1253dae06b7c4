using Contracts.Failures;
using Contracts.Orders;

namespace OrderService.Persistence;

/// <summary>A set of orders that a person has asked to be tried again, frozen when it was asked for; one order or a hundred thousand.</summary>
public sealed class ReplayRun
{
    /// <summary>The run's id, and the id under which each of its orders begins its replay.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required string AskedBy { get; init; }

    public string? Note { get; init; }

    public required ReplayFrom From { get; init; }

    /// <summary>The filter that chose the orders, as JSON; null where one order was named.</summary>
    public string? Filter { get; init; }

    public required int Total { get; set; }

    public ReplayRunState State { get; set; }

    /// <summary>The wave that is under way, from 1; 0 before the first.</summary>
    public int Wave { get; set; }

    /// <summary>How many orders that wave may have.</summary>
    public int WaveSize { get; set; }

    /// <summary>The last wave after which it was decided whether to go on.</summary>
    public int Judged { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Where the run stopped: an order that failed again, and why.</summary>
    public Guid? FailedOrderId { get; set; }

    public FailureReason? FailureReason { get; set; }

    public string? FailureMessage { get; set; }

    public string? FailureAdvice { get; set; }

    public string? FailureCode { get; set; }
}
