using System.Text.Json;

namespace OrderService.Domain;

/// <summary>One difference between two JSON documents.</summary>
/// <param name="Path">Where: a JSON pointer (RFC 6901).</param>
/// <param name="From">What stood there; null where nothing did.</param>
/// <param name="To">What stands there now; null where nothing does.</param>
public sealed record JsonChange(string Path, JsonElement? From, JsonElement? To);
