using System.Text.Json.Nodes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>An integration in a list.</summary>
public sealed record IntegrationView(string Id, string Name, IntegrationState State, long Version, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, string ChangedBy)
{
    internal static IntegrationView Of(StoredIntegration stored) => new(
        stored.Id, NameOf(stored, SettingsDocument.Parse(stored.Document)), stored.State, stored.Version, stored.CreatedAt, stored.ChangedAt, stored.ChangedBy);

    private static string NameOf(StoredIntegration stored, JsonObject document) =>
        document["name"]?.GetValue<string>() is { Length: > 0 } name ? name : stored.Id;
}
