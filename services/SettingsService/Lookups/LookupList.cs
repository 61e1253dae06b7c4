namespace SettingsService.Lookups;

/// <summary>The lists that can be looked up.</summary>
internal static class LookupList
{
    public const string Statuses = "ccv/statuses";
    public const string CcvPaymentMethods = "ccv/payment-methods";
    public const string CcvAttributes = "ccv/attributes";
    public const string OrderTypes = "visma/order-types";
    public const string CustomerClasses = "visma/customer-classes";
    public const string PaymentMethods = "visma/payment-methods";
    public const string Terms = "visma/terms";
    public const string VatCategories = "visma/vat-categories";
    public const string Warehouses = "visma/warehouses";
    public const string Branches = "visma/branches";
    public const string Attributes = "visma/attributes";
    public const string SalesCategories = "visma/sales-categories";
    public const string ServiceItems = "visma/service-items";

    public static IReadOnlyList<string> All { get; } =
    [
        Statuses, CcvPaymentMethods, CcvAttributes, OrderTypes, CustomerClasses, PaymentMethods, Terms, VatCategories, Warehouses, Branches, Attributes, SalesCategories,
        ServiceItems,
    ];
}
