using Contracts.Orders;

namespace OrderService.Finishing;

/// <summary>An order that came to its end, and the document it is linked with.</summary>
internal sealed record FinishedOrder(Guid Id, string Integration, long CcvOrderId, DocumentLink Document, bool CreatedByUs)
{
    /// <summary>How often it was looked at before its end was saved.</summary>
    public int TooSoon { get; init; }
}
