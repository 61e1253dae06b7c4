using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>How many orders a replay would have.</summary>
/// <param name="Count">How many.</param>
/// <param name="Filter">What to give as <c>filter</c> to replay exactly these.</param>
public sealed record ReplayCount(int Count, OrderSelection Filter);
