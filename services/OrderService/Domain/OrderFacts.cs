using Ccv;
using Integrations;

namespace OrderService.Domain;

/// <summary>What the order's row says of the sale: fit to be stored and shown, whatever CCV sent.</summary>
/// <param name="Reference">Our order number as the settings form it now.</param>
/// <param name="Total">The total CCV states; 0 where it states none or one that cannot be meant, which the first step refuses.</param>
/// <param name="Currency">ISO 4217; empty where CCV names none.</param>
/// <param name="CreatedAt">When the sale was made.</param>
public sealed record OrderFacts(string Reference, decimal Total, string Currency, DateTimeOffset CreatedAt)
{
    private const int LongestReference = 100;
    private const int LongestCurrency = 3;
    private const int KeptDecimals = 6;

    public static OrderFacts Of(CcvOrder order, Integration integration, DateTimeOffset otherwise) => new(
        Cut(OrderReference.Format(integration.Orders.Reference, order), LongestReference),
        order.TotalPrice is { } total && SaleMeasure.IsAmount(total) ? Math.Round(total, KeptDecimals) : 0,
        Cut(order.Currency?.Trim() ?? "", LongestCurrency),
        order.CreateDate ?? otherwise);

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;
}
