using System.Text.Json.Nodes;

namespace SettingsService.Endpoints;

/// <summary>An integration to be made.</summary>
/// <param name="Id">Lower-case letters, digits and dashes; stays for good.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Settings">Settings to begin with.</param>
public sealed record NewIntegration(string Id, string? Name = null, JsonObject? Settings = null);
