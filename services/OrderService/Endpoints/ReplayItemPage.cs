namespace OrderService.Endpoints;

/// <summary>A page of a run's orders, in the run's order.</summary>
/// <param name="Items">The orders.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
public sealed record ReplayItemPage(IReadOnlyList<ReplayItemView> Items, int? Next);
