namespace Ccv;

/// <summary>
/// One CCV shop. Calls wait for the shop's call budget in the order of asking; reads are tried again a few times when CCV is
/// down for the moment, writes never. Every failure is an <see cref="Upstream.UpstreamException"/> with its typed reason.
/// </summary>
public interface ICcvClient
{
    /// <summary>The orders that pass the filter, page after page, without their rows. The same order can come twice when orders move between pages.</summary>
    IAsyncEnumerable<CcvOrder> ListOrdersAsync(CcvOrderFilter filter, CancellationToken cancellationToken);

    /// <summary>One order without its rows; null where CCV has no such order.</summary>
    Task<CcvOrder?> GetOrderAsync(long id, CancellationToken cancellationToken);

    /// <summary>All rows of an order. An order that does not exist fails as missing.</summary>
    Task<IReadOnlyList<CcvOrderRow>> GetOrderRowsAsync(long orderId, CancellationToken cancellationToken);

    /// <summary>The shops behind the key pair: the cheapest proof that address, keys and clock are right.</summary>
    Task<IReadOnlyList<CcvWebshop>> GetWebshopsAsync(CancellationToken cancellationToken);

    /// <summary>The settings of one shop: currency, prices with or without VAT, names of the order states.</summary>
    Task<CcvShopSettings> GetSettingsAsync(long webshopId, CancellationToken cancellationToken);

    /// <summary>The ways of paying that the shop knows.</summary>
    Task<IReadOnlyList<CcvPaymethod>> GetPaymethodsAsync(CancellationToken cancellationToken);

    /// <summary>The attributes by which products have variants.</summary>
    Task<IReadOnlyList<CcvAttribute>> GetAttributesAsync(CancellationToken cancellationToken);

    /// <summary>The webhooks made with this key pair.</summary>
    Task<IReadOnlyList<CcvWebhook>> GetWebhooksAsync(CancellationToken cancellationToken);

    /// <summary>Has CCV call <paramref name="address"/> on each <paramref name="eventName"/>; the answer holds the key that signs those calls.</summary>
    Task<CcvWebhook> CreateWebhookAsync(string eventName, Uri address, CancellationToken cancellationToken);

    /// <summary>Switches a webhook on or off.</summary>
    Task UpdateWebhookAsync(long id, bool isActive, CancellationToken cancellationToken);

    /// <summary>Removes a webhook; one that is gone already is no failure.</summary>
    Task DeleteWebhookAsync(long id, CancellationToken cancellationToken);
}
