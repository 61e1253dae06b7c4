using System.Globalization;
using OrderService.Saga;

namespace OrderService.Endpoints;

/// <summary>An order that changed in CCV after it was taken in.</summary>
/// <param name="SeenAt">When that was seen.</param>
/// <param name="Total">The total CCV states now.</param>
/// <param name="Cancelled">Whether it was cancelled.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record OrderChangeView(DateTimeOffset SeenAt, decimal Total, bool Cancelled, string Message, string Advice)
{
    internal static OrderChangeView? Of(OrderTransfer order)
    {
        if (order is not { ChangeSeenAt: { } seenAt, ChangedTotal: { } total })
            return null;

        var what = order.ChangedToCancelled
            ? $"Order {order.Reference} was cancelled in CCV after it was taken in."
            : string.Create(CultureInfo.InvariantCulture, $"Order {order.Reference} comes to {total:0.00} {order.Currency} in CCV now; it was taken in with {order.Total:0.00} {order.Currency}.");
        return new OrderChangeView(seenAt, total, order.ChangedToCancelled, what, AdviceFor(order));
    }

    private static string AdviceFor(OrderTransfer order) => order.CurrentState switch
    {
        nameof(OrderTransferStateMachine.Waiting) when order.Replays == 0 => "Nothing to do: it is read from CCV again before its next try.",
        nameof(OrderTransferStateMachine.Waiting) or nameof(OrderTransferStateMachine.Failed) =>
            "Replay it from the start, which reads it from CCV again, or resolve it.",
        _ => $"It is booked once, as {order.DocumentNumber}: correct that document in Visma, or take the change back in CCV.",
    };
}
