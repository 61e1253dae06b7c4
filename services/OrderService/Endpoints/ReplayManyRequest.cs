using Contracts.Orders;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>Many orders are to be replayed.</summary>
/// <param name="Filter">Which; Failed ones unless the state says Waiting.</param>
/// <param name="From"><c>failed-step</c>, which is meant where nothing is said, or <c>start</c>.</param>
/// <param name="Count">How many a person has counted; where there are more or fewer by now, nothing happens.</param>
/// <param name="Note">Why; kept in the audit.</param>
public sealed record ReplayManyRequest(OrderSelection Filter, ReplayFrom? From = null, int? Count = null, string? Note = null);
