using Visma.Customers;
using Visma.Documents;
using Visma.Items;
using Visma.Lookups;
using Visma.SalesOrders;

namespace Visma;

/// <summary>
/// Typed access to one Visma Net company. Every call that does not do what it was asked for throws
/// <see cref="Upstream.UpstreamException"/> with a typed reason; after <c>UnknownOutcome</c> the record may exist, so search before creating again.
/// </summary>
public interface IVismaClient : IVismaCustomers, IVismaItems, IVismaSalesOrders, IVismaDocuments, IVismaLookups
{
    /// <summary>What Visma said is left of this hour's calls; shared with all clients of the company and application.</summary>
    VismaBudget Budget { get; }

    /// <summary>Makes sure of a token for the connection's scopes and calls nothing else: tells what of credentials, company and scopes is refused.</summary>
    Task SignInAsync(CancellationToken ct);
}
