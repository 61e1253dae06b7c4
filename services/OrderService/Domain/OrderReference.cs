using System.Globalization;
using System.Text.RegularExpressions;
using Ccv;

namespace OrderService.Domain;

/// <summary>Our order number in Visma.</summary>
public static partial class OrderReference
{
    /// <summary>Fills the template of the settings; what CCV has not numbered goes by its id.</summary>
    /// <remarks>In one pass: what an order is called is text of the shop's, and stays as it is even where it looks like a place to fill.</remarks>
    public static string Format(string template, CcvOrder order)
    {
        var id = order.Id.ToString(CultureInfo.InvariantCulture);
        var number = order.OrderNumber?.ToString(CultureInfo.InvariantCulture);
        var full = string.IsNullOrWhiteSpace(order.OrderNumberFull) ? number : order.OrderNumberFull.Trim();
        return Place().Replace(template, place => place.Value switch
        {
            "{ordernumber}" => full ?? id,
            "{number}" => number ?? id,
            _ => id,
        });
    }

    [GeneratedRegex("""\{(?:ordernumber|number|id)\}""", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
