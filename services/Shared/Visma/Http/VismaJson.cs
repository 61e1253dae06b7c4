using System.Text.Json.Serialization;
using Visma.Customers;
using Visma.Documents;
using Visma.Items;
using Visma.Lookups;
using Visma.SalesOrders;

namespace Visma.Http;

/// <summary>Everything read from and written to Visma, source-generated. Nulls are never written: v3 and v1 both take absent for "leave alone".</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(DocumentDateConverter)])]
[JsonSerializable(typeof(CustomerDto))]
[JsonSerializable(typeof(ContactDto))]
[JsonSerializable(typeof(InventoryDto))]
[JsonSerializable(typeof(InvoiceDto))]
[JsonSerializable(typeof(CreditNoteDto))]
[JsonSerializable(typeof(CashSaleDto))]
[JsonSerializable(typeof(SalesOrderDto))]
[JsonSerializable(typeof(SalesOrderListItem))]
[JsonSerializable(typeof(SalesOrderLineDto))]
[JsonSerializable(typeof(OrderTypeDto))]
[JsonSerializable(typeof(BranchDto))]
[JsonSerializable(typeof(CreditTermDto))]
[JsonSerializable(typeof(PaymentMethodDto))]
[JsonSerializable(typeof(CustomerClassDto))]
[JsonSerializable(typeof(VatCategoryDto))]
[JsonSerializable(typeof(WarehouseDto))]
[JsonSerializable(typeof(AttributeDto))]
[JsonSerializable(typeof(SalesCategoryDto))]
[JsonSerializable(typeof(CustomerUpdate))]
[JsonSerializable(typeof(ContactUpdate))]
[JsonSerializable(typeof(InvoiceUpdate))]
[JsonSerializable(typeof(CreditNoteUpdate))]
[JsonSerializable(typeof(CashSaleUpdate))]
[JsonSerializable(typeof(NewSalesOrder))]
internal sealed partial class VismaJson : JsonSerializerContext;
