namespace OrderService.Endpoints;

/// <summary>Why an order was closed without a transfer.</summary>
/// <param name="Reason">In the person's words.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
public sealed record Resolution(string? Reason, DateTimeOffset At, string By);
