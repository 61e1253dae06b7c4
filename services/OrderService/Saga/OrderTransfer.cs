using Contracts.Failures;
using Contracts.Orders;
using Messaging.Sagas;

namespace OrderService.Saga;

/// <summary>
/// One order on its way, and afterwards the record of it. Holds ids, numbers and amounts; the customer and the rows are in the encrypted
/// document, and only until the order is finished.
/// </summary>
public sealed class OrderTransfer : ISagaRow
{
    public Guid CorrelationId { get; set; }

    public int Version { get; set; }

    public string CurrentState
    {
        get;
        set
        {
            field = value;
            Standing = OrderStanding.Of(value);
        }
    } = "";

    /// <summary>The state, without the step: what an order under way is at changes at every turn, and no index may hang on it.</summary>
    public string Standing { get; private set; } = OrderStanding.UnderWay;

    /// <summary>When the sweeper wakes the order, unless an answer comes first; null once nothing is left to wait for.</summary>
    public DateTimeOffset? ResumeAt { get; set; }

    public string Integration { get; set; } = "";

    public long CcvOrderId { get; set; }

    /// <summary>Our order number in Visma.</summary>
    public string Reference { get; set; } = "";

    public decimal Total { get; set; }

    public string Currency { get; set; } = "";

    /// <summary>When the sale was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was taken in.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>When it reached its end; null while it is under way.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The step it is at, or at which it ended.</summary>
    public OrderStep Step { get; set; }

    /// <summary>Counts the attempts of all steps; a command carries it and only its answer counts.</summary>
    public int Attempt { get; set; }

    /// <summary>Attempts of this step that failed.</summary>
    public int Failures { get; set; }

    /// <summary>How often this attempt was sent again because no answer came.</summary>
    public int Wakes { get; set; }

    /// <summary>Before this nobody calls a waiting order because others got through: the upstream named a time, or it was tried a moment ago.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Waits because the integration's flow is paused.</summary>
    public bool Held { get; set; }

    /// <summary>Let through a paused flow to see whether the cause is mended.</summary>
    public bool OnTrial { get; set; }

    /// <summary>When it last met what pauses the flow.</summary>
    public DateTimeOffset? RefusedAt { get; set; }

    /// <summary>Customer and products were asked for afresh, because Visma did not know what we took for known.</summary>
    public bool Rechecked { get; set; }

    public string? CustomerNumber { get; set; }

    public int? ContactId { get; set; }

    public DocumentKind? DocumentKind { get; set; }

    public string? DocumentType { get; set; }

    public string? DocumentNumber { get; set; }

    /// <summary>The last failure; kept while the order waits, and when it failed.</summary>
    public FailureReason? FailureReason { get; set; }

    public string? FailureMessage { get; set; }

    public string? FailureAdvice { get; set; }

    public string? FailureCode { get; set; }

    public string? FailureText { get; set; }

    /// <summary>When it was seen that CCV says something else now; null while it says the same.</summary>
    public DateTimeOffset? ChangeSeenAt { get; set; }

    /// <summary>The total CCV states since then.</summary>
    public decimal? ChangedTotal { get; set; }

    /// <summary>It was cancelled in CCV since it was taken in.</summary>
    public bool ChangedToCancelled { get; set; }

    /// <summary>Which edition of the stored document the commands are about: one more whenever it may have been replaced.</summary>
    public int Edition { get; set; }

    /// <summary>How often the order was replayed.</summary>
    public int Replays { get; set; }

    /// <summary>The last replay it began; the same one does not begin twice.</summary>
    public Guid? ReplayId { get; set; }

    /// <summary>The last time a person resolved or reopened it: the key of that in the audit.</summary>
    public Guid? LastActionId { get; set; }
}
