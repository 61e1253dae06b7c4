namespace SettingsService.Domain;

/// <summary>What is wrong with a setting, and what to do.</summary>
/// <param name="Field">The setting's path in the document, such as <c>orders.paymentMethod.fallback</c>; empty for the whole.</param>
/// <param name="Problem">A sentence or two.</param>
public sealed record SettingProblem(string Field, string Problem);
