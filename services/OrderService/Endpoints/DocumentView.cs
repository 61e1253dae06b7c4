using System.Text.Json;
using OrderService.Domain;

namespace OrderService.Endpoints;

/// <summary>What is stored of an unfinished order: personal data, for whoever may see it.</summary>
/// <param name="Document">The order and its rows, from which it is booked; edited, it is what <c>POST …/replay</c> takes as <c>document</c>.</param>
/// <param name="Original">What CCV gave, where a person has edited it since.</param>
/// <param name="Changes">Where the two differ.</param>
public sealed record DocumentView(JsonElement Document, JsonElement? Original, IReadOnlyList<JsonChange> Changes);
