using System.Text.Json.Nodes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>An integration with its settings.</summary>
/// <param name="Integration">What it is.</param>
/// <param name="Settings">What was set; everything else has its default.</param>
/// <param name="Connections">How both systems are connected.</param>
public sealed record IntegrationDetail(IntegrationView Integration, JsonObject Settings, IReadOnlyList<ConnectionView> Connections)
{
    internal static IntegrationDetail Of(StoredIntegration stored, IReadOnlyList<ConnectionView> connections) =>
        new(IntegrationView.Of(stored), SettingsDocument.Parse(stored.Document), connections);
}
