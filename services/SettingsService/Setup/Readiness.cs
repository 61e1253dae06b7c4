using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Setup;

/// <summary>What is missing before an integration may run, step by step.</summary>
/// <param name="Integration">Its id.</param>
/// <param name="State">How far it is.</param>
/// <param name="Version">The version this was found for.</param>
/// <param name="Ready">Whether nothing stands against it running.</param>
/// <param name="Steps">The way from nothing to running.</param>
public sealed record Readiness(string Integration, IntegrationState State, long Version, bool Ready, IReadOnlyList<ReadinessStep> Steps);

/// <summary>One step of the set-up.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Done">Whether it is done.</param>
/// <param name="Problems">What is missing or wrong.</param>
/// <param name="Next">The call that goes on.</param>
public sealed record ReadinessStep(string Step, bool Done, IReadOnlyList<SettingProblem> Problems, string Next);
