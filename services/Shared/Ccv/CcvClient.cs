using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ccv.Calls;
using Ccv.Json;
using Contracts.Failures;
using Upstream;

namespace Ccv;

/// <summary>The resources of CCV, one method each; how a call is made and judged is <see cref="CcvExchange"/>'s.</summary>
internal sealed class CcvClient(CcvExchange exchange, CcvPages pages, CcvConnection connection) : ICcvClient
{
    public IAsyncEnumerable<CcvOrder> ListOrdersAsync(CcvOrderFilter filter, CancellationToken cancellationToken) =>
        pages.ReadAsync(
            CcvCall.Get("orders", $"orders/{CcvOrderQuery.Of(filter, connection.PageSize)}", "the list of orders"),
            CcvWire.Default.CcvPageCcvOrder,
            cancellationToken);

    public Task<CcvOrder?> GetOrderAsync(long id, CancellationToken cancellationToken) =>
        exchange.FindAsync(CcvCall.Get("orders", $"orders/{CcvCall.Id(id)}/", $"order {CcvCall.Id(id)}"), CcvWire.Default.CcvOrder, cancellationToken);

    public Task<IReadOnlyList<CcvOrderRow>> GetOrderRowsAsync(long orderId, CancellationToken cancellationToken)
    {
        var id = CcvCall.Id(orderId);
        var call = CcvCall.Get("orderrows", $"orders/{id}/orderrows/?start=0&size={connection.PageSize}", $"the rows of order {id}");
        return AllAsync(call, CcvWire.Default.CcvPageCcvOrderRow, cancellationToken);
    }

    public Task<IReadOnlyList<CcvWebshop>> GetWebshopsAsync(CancellationToken cancellationToken) =>
        AllAsync(CcvCall.Get("webshops", "webshops/", "the list of shops"), CcvWire.Default.CcvPageCcvWebshop, cancellationToken);

    public Task<CcvShopSettings> GetSettingsAsync(long webshopId, CancellationToken cancellationToken)
    {
        var id = CcvCall.Id(webshopId);
        var call = CcvCall.Get("settings", $"webshops/{id}/settings/", $"the settings of shop {id}");
        return exchange.ReadAsync(call, CcvWire.Default.CcvShopSettings, cancellationToken);
    }

    public Task<IReadOnlyList<CcvPaymethod>> GetPaymethodsAsync(CancellationToken cancellationToken) =>
        AllAsync(CcvCall.Get("paymethods", "paymethods/", "the list of ways of paying"), CcvWire.Default.CcvPageCcvPaymethod, cancellationToken);

    public Task<IReadOnlyList<CcvAttribute>> GetAttributesAsync(CancellationToken cancellationToken) =>
        AllAsync(CcvCall.Get("attributes", "attributes/", "the list of attributes"), CcvWire.Default.CcvPageCcvAttribute, cancellationToken);

    public Task<IReadOnlyList<CcvWebhook>> GetWebhooksAsync(CancellationToken cancellationToken) =>
        AllAsync(
            CcvCall.Get("webhooks", $"webhooks/?start=0&size={connection.PageSize}", "the list of webhooks"),
            CcvWire.Default.CcvPageCcvWebhook,
            cancellationToken);

    public async Task<CcvWebhook> CreateWebhookAsync(string eventName, Uri address, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new NewWebhook(eventName, address.AbsoluteUri, IsActive: true), CcvWire.Default.NewWebhook);
        var call = new CcvCall(HttpMethod.Post, "webhooks", "webhooks/", $"the webhook for {eventName}", body);
        var created = await exchange.WriteAsync(call, CcvWire.Default.CcvWebhook, cancellationToken);
        if (created is not null)
            return created;

        // CCV may confirm without a body; the key that signs the calls is only in the webhook itself.
        var all = await GetWebhooksAsync(cancellationToken);
        return all.Where(hook => hook.Event == eventName && hook.Address == address.AbsoluteUri).MaxBy(hook => hook.Id)
            ?? throw new UpstreamException(CcvFailures.Missing(call));
    }

    public Task UpdateWebhookAsync(long id, bool isActive, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new WebhookChange(isActive), CcvWire.Default.WebhookChange);
        return exchange.WriteAsync(Webhook(HttpMethod.Patch, id, body), cancellationToken);
    }

    public async Task DeleteWebhookAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            await exchange.WriteAsync(Webhook(HttpMethod.Delete, id), cancellationToken);
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.Missing)
        {
            // Gone is what was asked for.
        }
    }

    private static CcvCall Webhook(HttpMethod method, long id, ReadOnlyMemory<byte> body = default) =>
        new(method, "webhooks", $"webhooks/{CcvCall.Id(id)}/", $"webhook {CcvCall.Id(id)}", body);

    private async Task<IReadOnlyList<T>> AllAsync<T>(CcvCall call, JsonTypeInfo<CcvPage<T>> type, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        await foreach (var item in pages.ReadAsync(call, type, cancellationToken))
            all.Add(item);
        return all;
    }
}
