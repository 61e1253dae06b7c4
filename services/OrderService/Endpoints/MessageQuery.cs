using System.ComponentModel;
using OrderService.Poison;

namespace OrderService.Endpoints;

/// <summary>What a list of messages is asked for.</summary>
internal sealed class MessageQuery : MessageFilter
{
    [Description("Only messages in this state: stored, replaying, replayed, failed-again or discarded.")]
    public string? State { get; init; }

    [Description("1 to 500 messages; 50 unless said.")]
    public int? Limit { get; init; }

    [Description("The 'next' of the page before.")]
    public string? After { get; init; }

    public int Size => Limit ?? 50;

    /// <summary>Every fault of the query, by parameter.</summary>
    public Dictionary<string, string[]> Errors()
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (Size is < 1 or > 500)
            errors["limit"] = ["must be 1 to 500"];
        if (After is not null && !PageCursor.TryParse(After, out _))
            errors["after"] = ["is not the 'next' of a page"];
        if (State is not null && StateOf(State) is null)
            errors["state"] = ["must be one of stored, replaying, replayed, failed-again, discarded"];
        return errors;
    }

    public IQueryable<PoisonEntry> Page(IQueryable<PoisonEntry> messages)
    {
        messages = Of(messages);
        if (State is not null && StateOf(State) is { } state)
            messages = messages.Where(row => row.State == state);
        if (After is not null && PageCursor.TryParse(After, out var cursor))
        {
            messages = messages.Where(row => row.FailedAt < cursor!.At
                || (row.FailedAt == cursor!.At && row.Id.CompareTo(cursor.Id) < 0));
        }

        return messages.OrderByDescending(row => row.FailedAt).ThenByDescending(row => row.Id).Take(Size + 1);
    }

    private static PoisonState? StateOf(string text) =>
        Enum.GetValues<PoisonState>().Where(state => string.Equals(state.ToString(), text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            .Select(state => (PoisonState?)state).SingleOrDefault();
}
