using System.Text.Json.Nodes;
using CcvSandbox.Api;

namespace CcvSandbox.Webhooks;

/// <summary>An address that wants to hear of one kind of event; the key signs what it hears.</summary>
public sealed record Webhook(long Id, string CreateDate, string Event, string Address, string Key, bool IsActive)
{
    public ReadOnlyMemory<byte> Render() => CcvJson.Bytes(new JsonObject
    {
        ["href"] = CcvLinks.To($"webhooks/{Id}"),
        ["id"] = Id,
        ["createdate"] = CreateDate,
        ["event"] = Event,
        ["address"] = Address,
        ["key"] = Key,
        ["is_active"] = IsActive,
    });
}

/// <summary>Event names seen in public code; there may be more.</summary>
public static class WebhookEvents
{
    public const string OrderCreated = "orders.created";
    public const string OrderPaid = "orders.updated.ispaid";
    public const string OrderStatus = "orders.updated.status";
    public const string OrderTrackAndTrace = "orders.updated.trackandtrace";
    public const string OrderDeleted = "orders.deleted";

    public static IReadOnlyList<string> All { get; } =
    [
        OrderCreated, OrderPaid, OrderStatus, OrderTrackAndTrace, OrderDeleted, "invoices.updated.status",
        "products.created", "products.updated", "products.deleted", "categories.created", "categories.updated", "categories.deleted",
        "returns.created", "returns.updated", "returns.deleted",
    ];
}
