using System.ComponentModel;
using Contracts.Failures;
using Contracts.Orders;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>Which orders are meant, as query parameters.</summary>
internal class SelectionQuery
{
    [Description("Only this integration's orders.")]
    public string? Integration { get; init; }

    [Description("Only orders in this state, such as Failed or Waiting.")]
    public string? State { get; init; }

    [Description("Only orders at this step, such as check-products.")]
    public string? Step { get; init; }

    [Description("Only orders whose last failure has this reason, such as missing.")]
    public string? Reason { get; init; }

    [Description("Only orders whose last failure has this code of the upstream; empty for failures without one.")]
    public string? Code { get; init; }

    [Description("Only orders taken in at this time or later.")]
    public DateTimeOffset? ReceivedFrom { get; init; }

    [Description("Only orders taken in before this time.")]
    public DateTimeOffset? ReceivedTo { get; init; }

    public OrderSelection Selection() => new()
    {
        Integration = Integration,
        State = State is not null && OrderStates.All.TryGetValue(State, out var state) ? state : null,
        Step = Word.TryParse<OrderStep>(Step, out var step) ? step : null,
        Reason = Word.TryParse<FailureReason>(Reason, out var reason) ? reason : null,
        Code = Code,
        ReceivedFrom = ReceivedFrom,
        ReceivedTo = ReceivedTo,
    };

    /// <summary>Every fault of the query, by parameter.</summary>
    public virtual Dictionary<string, string[]> Errors()
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (State is not null && !OrderStates.All.Contains(State))
            errors["state"] = [$"must be one of {string.Join(", ", OrderStates.All)}"];
        if (Step is not null && !Word.TryParse<OrderStep>(Step, out _))
            errors["step"] = [$"must be one of {Word.List<OrderStep>()}"];
        if (Reason is not null && !Word.TryParse<FailureReason>(Reason, out _))
            errors["reason"] = [$"must be one of {Word.List<FailureReason>()}"];
        if (ReceivedFrom > ReceivedTo)
            errors["receivedTo"] = ["must not be before receivedFrom"];
        return errors;
    }
}
