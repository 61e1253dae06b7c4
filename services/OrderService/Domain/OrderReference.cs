using System.Globalization;
using Ccv;

namespace OrderService.Domain;

/// <summary>Our order number in Visma.</summary>
public static class OrderReference
{
    /// <summary>Fills the template of the settings; what CCV has not numbered goes by its id.</summary>
    public static string Format(string template, CcvOrder order)
    {
        var id = order.Id.ToString(CultureInfo.InvariantCulture);
        var number = order.OrderNumber?.ToString(CultureInfo.InvariantCulture);
        var full = string.IsNullOrWhiteSpace(order.OrderNumberFull) ? number : order.OrderNumberFull.Trim();
        return template
            .Replace("{ordernumber}", full ?? id, StringComparison.Ordinal)
            .Replace("{number}", number ?? id, StringComparison.Ordinal)
            .Replace("{id}", id, StringComparison.Ordinal);
    }
}
