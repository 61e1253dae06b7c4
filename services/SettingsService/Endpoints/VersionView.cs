using System.Text.Json.Nodes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>A change: what sort, by whom, when and why.</summary>
public sealed record VersionView(long Version, ChangeKind Change, IntegrationState State, DateTimeOffset ChangedAt, string ChangedBy, string? Note)
{
    internal static VersionView Of(StoredVersion row) => new(row.Version, row.Change, row.State, row.ChangedAt, row.ChangedBy, row.Note);
}

/// <summary>A version with its settings.</summary>
public sealed record VersionDetail(VersionView Version, JsonObject Settings);

/// <summary>A page of the history; <paramref name="Next"/> is what to give as <c>before</c> for the next one.</summary>
public sealed record VersionPage(IReadOnlyList<VersionView> Items, long? Next);

/// <summary>What differs between two versions.</summary>
public sealed record VersionDiff(long Since, long Version, IntegrationState? StateBefore, IntegrationState StateAfter, IReadOnlyList<SettingChange> Changes);
