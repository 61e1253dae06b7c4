using System.CommandLine;

namespace Cli.Commands;

/// <summary>How much of a list.</summary>
internal static class Limits
{
    public const int LargestPage = 500;

    public static Option<int> Option(int most, int usual, string what)
    {
        var option = new Option<int>("--limit") { HelpName = "count", DefaultValueFactory = _ => usual, Description = $"How many {what}, 1 to {most}." };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var limit) || limit < 1 || limit > most))
                result.AddError($"--limit must be 1 to {most}.");
        });
        return option;
    }

    public static Option<string> After(string what) => new("--after") { HelpName = "next", Description = $"Goes on where a page of {what} ended: its 'next'." };

    /// <summary>Asks page after page until there are enough.</summary>
    public static async Task<(IReadOnlyList<T> Items, string? Next)> ReadAsync<T>(int limit, string? after, Func<int, string?, Task<(IReadOnlyList<T> Items, string? Next)>> page)
    {
        var items = new List<T>();
        do
        {
            var (some, next) = await page(Math.Min(limit - items.Count, LargestPage), after);
            items.AddRange(some);
            after = next;
        }
        while (after is not null && items.Count < limit);
        return (items, after);
    }
}
