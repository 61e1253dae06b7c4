using System.Text.Json;
using Cli.Api;
using Cli.Output;

namespace Cli.Commands;

/// <summary>What a file would change, as a diff.</summary>
internal static class ImportPlanView
{
    public static async Task ShowAsync(Screen screen, ImportPlan plan)
    {
        if (plan.Creates)
            await screen.LineAsync($"'{plan.Integration}' is not there yet: it would be made, as a draft.");
        else if (plan.Changes.Count == 0)
            await screen.LineAsync($"'{plan.Integration}' is as the file says: nothing would change.");
        else
            await screen.LineAsync($"'{plan.Integration}', version {Plain.Number(plan.Version ?? 0)}: {Plain.Count(plan.Changes.Count, "setting", "settings")} would change.");
        foreach (var change in plan.Changes)
            await screen.LineAsync(LineOf(change));
        foreach (var need in plan.Needs)
            await screen.LineAsync($"! to be given afterwards: {need}");
    }

    private static string LineOf(SettingChange change) => change.Change switch
    {
        "added" => $"+ {change.Field}: {Text(change.After)}",
        "removed" => $"- {change.Field}: {Text(change.Before)} (its default holds again)",
        _ => $"~ {change.Field}: {Text(change.Before)} -> {Text(change.After)}",
    };

    private static string Text(JsonElement? value) => value is { } element ? JsonSerializer.Serialize(element, CliJson.Readable.JsonElement).ReplaceLineEndings(" ") : "nothing";
}
