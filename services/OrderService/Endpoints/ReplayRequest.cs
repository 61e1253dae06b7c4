using System.Text.Json;
using Contracts.Orders;

namespace OrderService.Endpoints;

/// <summary>One order is to be replayed.</summary>
/// <param name="From"><c>failed-step</c>, which is meant where nothing is said, or <c>start</c>: the order is read from CCV again.</param>
/// <param name="Document">The order and its rows, corrected: as <c>GET /api/orders/{id}/document</c> gave them. Every step is then done with it.</param>
/// <param name="Note">Why; kept in the audit.</param>
public sealed record ReplayRequest(ReplayFrom? From = null, JsonElement? Document = null, string? Note = null);
