using Ccv;
using Integrations;

namespace OrderService.Domain;

/// <summary>Decides whether an order is taken in.</summary>
public static class OrderFilter
{
    private const int Cancelled = 8;

    public static FilterVerdict Decide(CcvOrder order, IntakeSettings settings)
    {
        if (settings.StartDate is { } start && order.CreateDate < start)
            return FilterVerdict.Ignore;
        if (order.Status == Cancelled && !settings.Statuses.Contains(Cancelled))
            return FilterVerdict.Ignore;
        if (settings.Paymethods.Count > 0 && !settings.Paymethods.Contains(order.Paymethod, StringComparer.OrdinalIgnoreCase))
            return FilterVerdict.Ignore;

        var passes = order.IsCompleted == true
            && (settings.Payment == PaymentFilter.Any || order.Paid)
            && (settings.Statuses.Count == 0 || (order.Status is { } status && settings.Statuses.Contains(status)));
        return passes ? FilterVerdict.TakeIn : FilterVerdict.Watch;
    }
}
