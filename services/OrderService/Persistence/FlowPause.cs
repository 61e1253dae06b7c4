using Contracts.Failures;
using Contracts.Orders;

namespace OrderService.Persistence;

/// <summary>
/// The last pause of an integration's order flow; one row an integration. It stays when the flow goes on, so that an order that is refused
/// again is known to be refused alone.
/// </summary>
public sealed class FlowPause
{
    public required string Integration { get; init; }

    /// <summary>Names the pause in events.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>When an order got through again; null while paused.</summary>
    public DateTimeOffset? ResumedAt { get; set; }

    /// <summary>The step that cannot be done.</summary>
    public required OrderStep Step { get; set; }

    public required FailureReason Reason { get; set; }

    public required string Message { get; set; }

    public required string Advice { get; set; }

    public string? Code { get; set; }

    public string? UpstreamText { get; set; }

    /// <summary>When the next order is let through to see whether the cause is mended.</summary>
    public required DateTimeOffset NextProbeAt { get; set; }

    /// <summary>How many were let through.</summary>
    public required int Probes { get; set; }

    /// <summary>The order that was let through last; another one is preferred next.</summary>
    public Guid? LastProbe { get; set; }

    /// <summary>Whether the pause was published.</summary>
    public required bool PauseTold { get; set; }

    /// <summary>Whether its end was published.</summary>
    public required bool EndTold { get; set; }

    /// <summary>Why the flow pauses, as people see it.</summary>
    public Failure Failure => new(Reason, Message, Advice, Code, UpstreamText, ResumedAt is null ? NextProbeAt : null);
}
