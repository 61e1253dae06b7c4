namespace OrderService.Endpoints;

/// <summary>A page of replay runs, newest first.</summary>
/// <param name="Items">The runs.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
public sealed record ReplayRunPage(IReadOnlyList<ReplayRunView> Items, string? Next);
