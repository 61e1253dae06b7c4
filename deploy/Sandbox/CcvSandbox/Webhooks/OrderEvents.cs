using System.Text.Json.Nodes;
using CcvSandbox.Api;
using CcvSandbox.Orders;

namespace CcvSandbox.Webhooks;

/// <summary>Turns what happened to an order into events. Only <c>id</c> and <c>order_number</c> are known of the real bodies.</summary>
public sealed class OrderEvents(WebhookQueue queue)
{
    public void Created(Order order)
    {
        queue.Publish(WebhookEvents.OrderCreated, () => Body(order));
        if (order is { IsPaid: true, IsCompleted: true })
            queue.Publish(WebhookEvents.OrderPaid, () => Body(order, ("is_paid", true)));
    }

    public void Changed(Order before, Order after)
    {
        if (before.IsPaid != after.IsPaid)
            queue.Publish(WebhookEvents.OrderPaid, () => Body(after, ("is_paid", after.IsPaid)));
        if (before.Status != after.Status)
            queue.Publish(WebhookEvents.OrderStatus, () => Body(after, ("status", after.Status), ("previous_status", before.Status)));
    }

    public void TrackAndTraceChanged(Order order) => queue.Publish(WebhookEvents.OrderTrackAndTrace, () => Body(order));

    public void Deleted(Order order) => queue.Publish(WebhookEvents.OrderDeleted, () => Body(order));

    private static byte[] Body(Order order, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var body = new JsonObject { ["id"] = order.Id, ["order_number"] = order.Number };
        foreach (var (name, value) in more)
            body[name] = value;
        return CcvJson.Bytes(body);
    }
}
