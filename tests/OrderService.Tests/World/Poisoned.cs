using System.Net.Http.Json;
using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Endpoints;
using OrderService.Poison;
using ServiceDefaults;
using TestKit;

namespace OrderService.Tests.World;

/// <summary>An order service that has a mistake somewhere: whatever is announced in the currency XXX cannot be saved, until the mistake is mended.</summary>
internal static class Poisoned
{
    public static Task BreakAsync(this OrderHost host) => host.ReadAsync(database => database.Database.ExecuteSqlRawAsync(database.Database.IsNpgsql()
        ? "ALTER TABLE order_transfers ADD CONSTRAINT mistake CHECK (currency <> 'XXX')"
        : "CREATE TRIGGER mistake BEFORE INSERT ON order_transfers WHEN NEW.currency = 'XXX' BEGIN SELECT RAISE(ABORT, 'mistake of piet@example.com'); END"));

    public static Task MendAsync(this OrderHost host) => host.ReadAsync(database => database.Database.ExecuteSqlRawAsync(database.Database.IsNpgsql()
        ? "ALTER TABLE order_transfers DROP CONSTRAINT mistake"
        : "DROP TRIGGER mistake"));

    /// <summary>Announces orders that cannot be saved, and waits until all are stored as poison.</summary>
    public static async Task<IReadOnlyList<MessageView>> PoisonAsync(this OrderHost host, int count)
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var order = 1; order <= count; order++)
            await host.Sender.PublishEventAsync(new OrderReceived(OrderIdentity.For(OrderHost.Shop, order), OrderHost.Shop, order, $"K-{order}", 1m, "XXX", now, now));
        await Eventually.BecomesTrue(() => host.ReadAsync(database => database.PoisonMessages.AnyAsync(row => row.OrderId != null)), "the first is stored");
        await Eventually.BecomesTrue(async () => await host.CountAsync(PoisonState.Stored) == count, $"all {count} are stored");
        return (await host.MessagesAsync("?limit=500")).Items;
    }

    public static Task<int> CountAsync(this OrderHost host, PoisonState state) => host.ReadAsync(database => database.PoisonMessages.CountAsync(row => row.State == state));

    public static async Task<MessagePage> MessagesAsync(this OrderHost host, string query) =>
        (await host.Http.GetFromJsonAsync<MessagePage>($"/api/messages{query}", ServiceJson.Options))!;

    public static async Task<MessageView> MessageAsync(this OrderHost host, Guid id) =>
        (await host.Http.GetFromJsonAsync<MessageView>($"/api/messages/{id}", ServiceJson.Options))!;

    public static Task<MessageView> MessageInAsync(this OrderHost host, Guid id, PoisonState state) => Eventually.Gets(
        async () => await host.MessageAsync(id) is var message && message.State == state ? message : null, $"the message is {state}");

    public static Task<HttpResponseMessage> PostAsync(this OrderHost host, string path, object? body = null) =>
        host.Http.PostAsJsonAsync($"/api/messages/{path}", body ?? new { });

    public static async Task<MessageReplayView> EndedAsync(this OrderHost host, HttpResponseMessage accepted)
    {
        accepted.StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted);
        return await Eventually.Gets(
            async () => await host.Http.GetFromJsonAsync<MessageReplayView>(accepted.Headers.Location, ServiceJson.Options) is { FinishedAt: not null } ended ? ended : null,
            "the replay ends");
    }

    public static Task<byte[]?> ContentAsync(this OrderHost host, Guid id) =>
        host.ReadAsync(database => database.PoisonMessages.Where(row => row.Id == id).Select(row => row.Content).SingleAsync());
}
