using System.Globalization;
using Ccv;

namespace SettingsService.Lookups;

/// <summary>What the till knows by names of its own.</summary>
internal sealed class CcvLookups(ICcvClient ccv)
{
    public Task<IReadOnlyList<Choice>> ReadAsync(string list, CancellationToken ct) => list switch
    {
        LookupList.Statuses => StatusesAsync(ct),
        LookupList.CcvPaymentMethods => PaymentMethodsAsync(ct),
        _ => AttributesAsync(ct),
    };

    private async Task<IReadOnlyList<Choice>> StatusesAsync(CancellationToken ct)
    {
        var shops = await ccv.GetWebshopsAsync(ct);
        if (shops.Count == 0)
            return [];
        var settings = await ccv.GetSettingsAsync(shops[0].Id, ct);
        return
        [
            .. (settings.OrderStatus ?? []).Where(status => status.Id is not null)
                .Select(status => new Choice(status.Id!.Value.ToString(CultureInfo.InvariantCulture), status.StatusName ?? status.Status ?? "") { Kind = status.Status }),
        ];
    }

    private async Task<IReadOnlyList<Choice>> PaymentMethodsAsync(CancellationToken ct) =>
    [
        .. (await ccv.GetPaymethodsAsync(ct)).Where(method => !string.IsNullOrWhiteSpace(method.CombinedName))
            .DistinctBy(method => method.CombinedName, StringComparer.OrdinalIgnoreCase)
            .Select(method => new Choice(method.CombinedName!, method.Label ?? method.CombinedName!) { Kind = method.Psp }),
    ];

    private async Task<IReadOnlyList<Choice>> AttributesAsync(CancellationToken ct) =>
    [
        .. (await ccv.GetAttributesAsync(ct)).Select(attribute =>
            new Choice(attribute.Id.ToString(CultureInfo.InvariantCulture), attribute.Name ?? "") { Kind = attribute.Type }),
    ];
}
