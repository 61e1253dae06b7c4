using SettingsService.Persistence;

namespace SettingsService.Checks;

/// <summary>How an integration's connections do.</summary>
/// <param name="Integration">Its id.</param>
/// <param name="State">How far it is.</param>
/// <param name="Version">The version of its settings.</param>
/// <param name="Systems">Each system.</param>
public sealed record Diagnosis(string Integration, IntegrationState State, long Version, IReadOnlyList<SystemDiagnosis> Systems);

/// <summary>How one connection does.</summary>
/// <param name="System">What it connects to.</param>
/// <param name="Connected">Whether there is anything to test.</param>
/// <param name="Passed">Whether all of it works.</param>
/// <param name="Checks">What was tried, in order.</param>
/// <param name="NotTested">What cannot be tried without writing.</param>
/// <param name="ClockAheadSeconds">How far its clock is ahead of ours, to about a second; null where it did not answer.</param>
/// <param name="CheckedAt">When it was tried.</param>
public sealed record SystemDiagnosis(
    ConnectedSystem System, bool Connected, bool Passed, IReadOnlyList<Check> Checks, IReadOnlyList<string> NotTested, double? ClockAheadSeconds, DateTimeOffset? CheckedAt);
