using System.Text.Json.Nodes;

namespace SettingsService.Domain;

/// <summary>A setting that differs.</summary>
/// <param name="Field">Its path.</param>
/// <param name="Change"><c>added</c>, <c>changed</c> or <c>removed</c> (the default holds again).</param>
/// <param name="Before">Its value before.</param>
/// <param name="After">Its value after.</param>
public sealed record SettingChange(string Field, string Change, JsonNode? Before, JsonNode? After);
