using System.Text.Json.Nodes;
using SettingsService.Persistence;

namespace SettingsService.Changes;

/// <summary>What somebody wants an integration to be.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Note">Why.</param>
/// <param name="Expected">The version it was thought out for; null: whichever there is.</param>
internal sealed record Change(ChangeKind Kind, string By, string? Note = null, long? Expected = null)
{
    /// <summary>The document afterwards, from the one before.</summary>
    public Func<JsonObject, JsonObject> Document { get; init; } = document => document;

    /// <summary>The state afterwards; null leaves it.</summary>
    public IntegrationState? State { get; init; }

    /// <summary>Credentials given along.</summary>
    public IReadOnlyList<GivenCredential> Credentials { get; init; } = [];
}
