using Contracts.Failures;
using Contracts.Orders;
using OrderService.Saga;

namespace OrderService.Persistence;

/// <summary>Which orders are meant: what is null does not matter.</summary>
public sealed record OrderSelection
{
    /// <summary>The integration's id.</summary>
    public string? Integration { get; init; }

    /// <summary>The state's name.</summary>
    public string? State { get; init; }

    /// <summary>The step it is at, or at which it ended.</summary>
    public OrderStep? Step { get; init; }

    /// <summary>The reason of the last failure.</summary>
    public FailureReason? Reason { get; init; }

    /// <summary>The upstream's code of the last failure; empty for failures without one.</summary>
    public string? Code { get; init; }

    /// <summary>Taken in at this time or later.</summary>
    public DateTimeOffset? ReceivedFrom { get; init; }

    /// <summary>Taken in before this time.</summary>
    public DateTimeOffset? ReceivedTo { get; init; }

    /// <summary>Exactly these orders, as far as they fit the rest.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    internal IQueryable<OrderTransfer> Of(IQueryable<OrderTransfer> orders)
    {
        var (integration, state, step, reason, code, from, to) = (Integration, State, Step, Reason, Code, ReceivedFrom, ReceivedTo);
        if (state is not null)
            orders = orders.Where(OrderStates.In(state));
        if (integration is not null)
            orders = orders.Where(order => order.Integration == integration);
        if (step is not null)
            orders = orders.Where(order => order.Step == step);
        if (reason is not null)
            orders = orders.Where(order => order.FailureReason == reason);
        if (code is not null)
            orders = code.Length == 0 ? orders.Where(order => order.FailureCode == null) : orders.Where(order => order.FailureCode == code);
        if (from is not null)
            orders = orders.Where(order => order.ReceivedAt >= from);
        if (to is not null)
            orders = orders.Where(order => order.ReceivedAt < to);
        if (Ids is { } ids)
            orders = orders.Where(order => ids.Contains(order.CorrelationId));
        return orders;
    }
}
