using SettingsService.Changes;
using SettingsService.Lookups;

namespace SettingsService.Endpoints;

/// <summary>The values there are to choose from, read live from both systems.</summary>
internal static class LookupEndpoints
{
    public static void MapLookups(this RouteGroupBuilder routes)
    {
        var lookups = routes.MapGroup("/{integration}/lookups");
        lookups.MapGet("/", () => TypedResults.Ok(LookupList.All)).WithName("ListLookups").WithSummary("The lists that can be looked up.");
        lookups.MapGet("/{system}/{list}", ReadAsync).WithName("ReadLookup")
            .WithSummary("A list, live: ccv/statuses, ccv/payment-methods, visma/order-types and so on; search narrows it by value or label.");
    }

    private static async Task<IResult> ReadAsync(
        string integration, string system, string list, SettingsStore store, LookupReaders lookups, CancellationToken cancellationToken, string? search = null)
    {
        var name = $"{system}/{list}";
        if (!LookupList.All.Contains(name))
            throw new ChangeRefusedException(RefusalKind.Unknown, $"There is no list '{name}'. There are: {string.Join(", ", LookupList.All)}.");
        var (_, _, composed, _) = await store.ComposeAsync(integration, cancellationToken);
        var choices = await lookups.For(composed).ReadAsync(name, cancellationToken);
        return Results.Ok(string.IsNullOrWhiteSpace(search) ? choices : [.. choices.Where(choice => Fits(choice, search.Trim()))]);
    }

    private static bool Fits(Choice choice, string search) =>
        choice.Value.Contains(search, StringComparison.OrdinalIgnoreCase) || choice.Label.Contains(search, StringComparison.OrdinalIgnoreCase);
}
