using Ccv;
using Integrations;

namespace OrderService.Domain;

/// <summary>Decides whether an order is taken in.</summary>
public static class OrderFilter
{
    public static FilterVerdict Decide(CcvOrder order, IntakeSettings settings)
    {
        if (WhyLeftOut(order, settings) is not null)
            return FilterVerdict.Ignore;

        var passes = order.IsCompleted == true
            && (settings.Payment == PaymentFilter.Any || order.Paid)
            && (settings.Statuses.Count == 0 || (order.Status is { } status && settings.Statuses.Contains(status)));
        return passes ? FilterVerdict.TakeIn : FilterVerdict.Watch;
    }

    /// <summary>Why the order is left alone for good; null where it may pass.</summary>
    public static LeftOutReason? WhyLeftOut(CcvOrder order, IntakeSettings settings)
    {
        if (settings.StartDate is { } start && order.CreateDate < start)
            return LeftOutReason.BeforeStartDate;
        if (IsCancelled(order, settings))
            return LeftOutReason.Cancelled;
        return settings.Paymethods.Count > 0 && !settings.Paymethods.Contains(order.Paymethod, StringComparer.OrdinalIgnoreCase)
            ? LeftOutReason.OtherPaymethod
            : null;
    }

    /// <summary>Whether the order is cancelled, where cancelled orders are not asked for.</summary>
    public static bool IsCancelled(CcvOrder order, IntakeSettings settings) =>
        order.Status == CcvOrder.Cancelled && !settings.Statuses.Contains(CcvOrder.Cancelled);
}
