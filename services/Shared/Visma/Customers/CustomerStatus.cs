namespace Visma.Customers;

/// <summary>The statuses a debtor can have.</summary>
public static class CustomerStatus
{
    public const string Active = "Active";
    public const string OnHold = "OnHold";
    public const string CreditHold = "CreditHold";
    public const string Inactive = "Inactive";
    public const string OneTime = "OneTime";
}
