using System.Text.Json;

namespace Cli.Api;

/// <summary>An integration in a list.</summary>
internal sealed record Integration(string Id, string Name, string State, long Version, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, string ChangedBy)
{
    public const string Active = "active";
}

/// <summary>A page of integrations.</summary>
internal sealed record IntegrationPage(IReadOnlyList<Integration> Items, string? Next);

/// <summary>What the chosen flows still want to know.</summary>
internal sealed record Question(string Field, string Text, bool Required, bool Answered);

/// <summary>What importing a file would do.</summary>
internal sealed record ImportPlan(
    string Integration, bool Creates, long? Version, IReadOnlyList<SettingChange> Changes, IReadOnlyList<SettingProblem> Problems, IReadOnlyList<string> Needs);

/// <summary>A setting that differs.</summary>
internal sealed record SettingChange(string Field, string Change, JsonElement? Before, JsonElement? After);

/// <summary>What is wrong with a setting.</summary>
internal sealed record SettingProblem(string Field, string Problem);

/// <summary>An integration with its settings, of which the commands look at the first only.</summary>
internal sealed record IntegrationDetail(Integration Integration);
