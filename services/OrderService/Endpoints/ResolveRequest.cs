namespace OrderService.Endpoints;

/// <summary>An order is to be closed without a transfer, or that is to be taken back.</summary>
/// <param name="Reason">Why, in at most 500 characters; kept in the audit. Needed to resolve.</param>
public sealed record ResolveRequest(string? Reason = null);
