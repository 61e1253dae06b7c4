namespace SettingsService.Endpoints;

/// <summary>A page of a list.</summary>
/// <param name="Items">The integrations.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null: this is the last.</param>
public sealed record IntegrationPage(IReadOnlyList<IntegrationView> Items, string? Next);
