namespace OrderService.Endpoints;

/// <summary>What all lists ask of <c>limit</c> and <c>after</c>.</summary>
internal static class Paging
{
    public const int Usual = 50;

    public static void Check(Dictionary<string, string[]> errors, int size, string? after)
    {
        if (size is < 1 or > 500)
            errors["limit"] = ["must be 1 to 500"];
        if (after is not null && !PageCursor.TryParse(after, out _))
            errors["after"] = ["is not the 'next' of a page"];
    }
}
