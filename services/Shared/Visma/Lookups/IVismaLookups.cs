namespace Visma.Lookups;

/// <summary>The company's own keys: what settings may name. For the connection test and for validating settings.</summary>
public interface IVismaLookups
{
    /// <summary>Order types with behaviour and state.</summary>
    Task<IReadOnlyList<OrderTypeDto>> GetOrderTypesAsync(CancellationToken ct);

    /// <summary>Branches.</summary>
    Task<IReadOnlyList<BranchDto>> GetBranchesAsync(CancellationToken ct);

    /// <summary>Credit terms.</summary>
    Task<IReadOnlyList<CreditTermDto>> GetCreditTermsAsync(CancellationToken ct);

    /// <summary>Payment methods.</summary>
    Task<IReadOnlyList<PaymentMethodDto>> GetPaymentMethodsAsync(CancellationToken ct);

    /// <summary>Customer classes.</summary>
    Task<IReadOnlyList<CustomerClassDto>> GetCustomerClassesAsync(CancellationToken ct);

    /// <summary>VAT categories.</summary>
    Task<IReadOnlyList<VatCategoryDto>> GetVatCategoriesAsync(CancellationToken ct);

    /// <summary>Warehouses, active or not.</summary>
    Task<IReadOnlyList<WarehouseDto>> GetWarehousesAsync(CancellationToken ct);

    /// <summary>Attributes with the values of combos.</summary>
    Task<IReadOnlyList<AttributeDto>> GetAttributesAsync(CancellationToken ct);

    /// <summary>The tree of sales categories, as Visma hands it out.</summary>
    Task<IReadOnlyList<SalesCategoryDto>> GetSalesCategoriesAsync(CancellationToken ct);
}
