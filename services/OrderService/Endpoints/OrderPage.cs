namespace OrderService.Endpoints;

/// <summary>A page of orders, newest first.</summary>
/// <param name="Items">The orders.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
public sealed record OrderPage(IReadOnlyList<OrderView> Items, string? Next);
