using System.Text.Json.Nodes;

namespace SettingsService.Endpoints;

/// <summary>How to try an integration out.</summary>
/// <param name="Last">How many of the till's newest orders.</param>
/// <param name="Changes">Settings to try without keeping them, as for PATCH.</param>
public sealed record DryRunBody(int Last = 10, JsonObject? Changes = null);
