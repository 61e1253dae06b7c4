using System.ComponentModel;

namespace OrderService.Endpoints;

/// <summary>What a list of orders is asked for.</summary>
internal sealed class OrderQuery
{
    [Description("Only this integration's orders.")]
    public string? Integration { get; init; }

    [Description("Only orders in this state, such as Failed or Waiting.")]
    public string? State { get; init; }

    [Description("Only orders with this order number, Visma document number or CCV id.")]
    public string? Number { get; init; }

    [Description("Only orders that changed in CCV after they were taken in (true), or that did not (false).")]
    public bool? Changed { get; init; }

    [Description("1 to 500 orders; 50 unless said.")]
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
        if (State is not null && !OrderStates.All.Contains(State))
            errors["state"] = [$"must be one of {string.Join(", ", OrderStates.All)}"];
        return errors;
    }
}
