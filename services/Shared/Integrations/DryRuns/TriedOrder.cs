using System.Text.Json.Nodes;
using Contracts.Customers;
using Contracts.Failures;
using Contracts.Orders;

namespace Integrations.DryRuns;

/// <summary>What would become of an order. Holds personal data where it holds the customer or the document.</summary>
/// <param name="CcvOrderId">CCV's id.</param>
/// <param name="Reference">Our number for it.</param>
/// <param name="CreatedAt">When the sale was made.</param>
/// <param name="Total">What CCV says it comes to.</param>
/// <param name="Currency">ISO 4217; empty where CCV names none.</param>
/// <param name="Outcome">What would become of it.</param>
public sealed record TriedOrder(long CcvOrderId, string Reference, DateTimeOffset? CreatedAt, decimal Total, string Currency, TriedOutcome Outcome)
{
    /// <summary>Why it would not be taken over, where the settings leave it out or it waits.</summary>
    public string? Why { get; init; }

    /// <summary>Why it would fail.</summary>
    public Failure? Failure { get; init; }

    /// <summary>The document there is already.</summary>
    public DocumentLink? Existing { get; init; }

    /// <summary>The request that would create the document, the debtor's number apart.</summary>
    public JsonNode? Document { get; init; }

    /// <summary>Whether it needs a debtor; then <see cref="Customer"/> says whom it is for, null for a walk-in.</summary>
    public bool NeedsDebtor { get; init; }

    /// <summary>The customer as the sale states it.</summary>
    public CustomerDetails? Customer { get; init; }

    /// <summary>Nothing that could give the customer away in a log.</summary>
    public override string ToString() => $"order {Reference}: {Outcome}";
}
