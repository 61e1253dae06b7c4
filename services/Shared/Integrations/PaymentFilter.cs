namespace Integrations;

/// <summary>Whether an order has to be paid before it is taken in.</summary>
public enum PaymentFilter
{
    /// <summary>Only paid orders; unpaid ones are watched until they are.</summary>
    Paid,

    /// <summary>Paid or not.</summary>
    Any,
}
