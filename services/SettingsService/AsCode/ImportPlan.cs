using SettingsService.Domain;

namespace SettingsService.AsCode;

/// <summary>What importing a file would do.</summary>
/// <param name="Integration">Which integration.</param>
/// <param name="Creates">Whether it would be made.</param>
/// <param name="Version">The version it has now, to be said in If-Match when the plan is applied; null: there is none.</param>
/// <param name="Changes">Every setting that would change.</param>
/// <param name="Problems">What is wrong with the file: with any, it cannot be applied.</param>
/// <param name="Needs">What has to be given afterwards, because no file holds it.</param>
public sealed record ImportPlan(
    string Integration, bool Creates, long? Version, IReadOnlyList<SettingChange> Changes, IReadOnlyList<SettingProblem> Problems, IReadOnlyList<string> Needs);
