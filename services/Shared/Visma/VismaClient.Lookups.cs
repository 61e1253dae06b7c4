using System.Text.Json.Serialization.Metadata;
using Visma.Http;
using Visma.Lookups;

namespace Visma;

internal sealed partial class VismaClient
{
    public Task<IReadOnlyList<OrderTypeDto>> GetOrderTypesAsync(CancellationToken ct) =>
        PagedAsync("/v1/salesordertype", "the order types", VismaWire.Json.OrderTypeDto, ct);

    public Task<IReadOnlyList<BranchDto>> GetBranchesAsync(CancellationToken ct) => WholeAsync("/v1/branch", "the branches", VismaWire.Json.BranchDto, ct);

    public Task<IReadOnlyList<CreditTermDto>> GetCreditTermsAsync(CancellationToken ct) =>
        PagedAsync("/v1/creditTerm", "the credit terms", VismaWire.Json.CreditTermDto, ct);

    public Task<IReadOnlyList<PaymentMethodDto>> GetPaymentMethodsAsync(CancellationToken ct) =>
        WholeAsync("/v1/paymentmethod", "the payment methods", VismaWire.Json.PaymentMethodDto, ct);

    public Task<IReadOnlyList<CustomerClassDto>> GetCustomerClassesAsync(CancellationToken ct) =>
        WholeAsync("/v1/customer/customerClass", "the customer classes", VismaWire.Json.CustomerClassDto, ct);

    public Task<IReadOnlyList<VatCategoryDto>> GetVatCategoriesAsync(CancellationToken ct) =>
        WholeAsync("/v1/vatCategory", "the VAT categories", VismaWire.Json.VatCategoryDto, ct);

    public Task<IReadOnlyList<WarehouseDto>> GetWarehousesAsync(CancellationToken ct) =>
        PagedAsync("/v1/warehouse", "the warehouses", VismaWire.Json.WarehouseDto, ct);

    public Task<IReadOnlyList<AttributeDto>> GetAttributesAsync(CancellationToken ct) =>
        PagedAsync("/v1/attribute", "the attributes", VismaWire.Json.AttributeDto, ct);

    public Task<IReadOnlyList<SalesCategoryDto>> GetSalesCategoriesAsync(CancellationToken ct) =>
        WholeAsync("/v1/salescategory", "the sales categories", VismaWire.Json.SalesCategoryDto, ct);

    private async Task<IReadOnlyList<T>> PagedAsync<T>(string path, string subject, JsonTypeInfo<T> type, CancellationToken ct)
        where T : class
    {
        var rows = new List<T>();
        await foreach (var row in sender.AllAsync(Erp(CallKind.Read, path, path, subject), type, 500, ct))
            rows.Add(row);
        return rows;
    }

    private async Task<IReadOnlyList<T>> WholeAsync<T>(string path, string subject, JsonTypeInfo<T> type, CancellationToken ct)
        where T : class =>
        (await sender.ReadPageAsync(Erp(CallKind.Read, path, path, subject), type, ct)).Rows;
}
