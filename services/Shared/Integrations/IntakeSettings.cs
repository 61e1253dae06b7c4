namespace Integrations;

/// <summary>Which orders are taken in from CCV, and when it is looked.</summary>
public sealed record IntakeSettings
{
    /// <summary>Time between two scheduled reads.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How far each read goes back behind the newest order seen. CCV filters on the create date alone and its clock is not ours,
    /// so reads overlap and what is known already is left out.
    /// </summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Orders created before are left alone; null takes those from the day the integration first runs.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>CCV status numbers (1–14) that pass; empty lets every status pass but Cancelled (8).</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [];

    /// <summary>Whether an order has to be paid.</summary>
    public PaymentFilter Payment { get; init; } = PaymentFilter.Paid;

    /// <summary>CCV payment methods (<c>paymethod</c>) that pass; empty lets every one pass.</summary>
    public IReadOnlyList<string> Paymethods { get; init; } = [];

    /// <summary>How long an order that does not pass yet is read again before it is given up.</summary>
    public TimeSpan WatchFor { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Time between two looks at an order on the watch list.</summary>
    public TimeSpan WatchInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>CCV's calls to us when an order is made, paid or changes status.</summary>
    public WebhookSettings Webhooks { get; init; } = new();
}
