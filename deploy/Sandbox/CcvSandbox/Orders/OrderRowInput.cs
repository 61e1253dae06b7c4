using System.Text.Json;
using CcvSandbox.Api;
using CcvSandbox.Catalogue;

namespace CcvSandbox.Orders;

/// <summary>Rows of a POST or PATCH: what is not said comes from the product.</summary>
public sealed class OrderRowInput(ProductCatalogue catalogue)
{
    private const decimal DefaultTax = 21m;

    public IReadOnlyList<OrderRowDraft> Read(CcvCall call, JsonElement rows) =>
        [.. rows.EnumerateArray().Select((row, position) => Read(call, row, $"orderrows[{position}]"))];

    private OrderRowDraft Read(CcvCall call, JsonElement row, string at)
    {
        var (product, variant) = Product(call, row, at);
        var price = Number(row, "price");
        return new()
        {
            Product = product,
            Variant = variant,
            Name = Text(row, "product_name"),
            ProductNumber = Text(row, "product_number"),
            ProductType = Text(row, "product_type") ?? "product",
            Count = Number(row, "count") ?? throw call.Invalid($"{at}.count is required"),
            Price = price ?? product?.Price ?? throw call.Invalid($"{at}.price is required for a row without a product"),
            IsCustomPrice = price is not null && price != product?.Price,
            Discount = Number(row, "discount") ?? 0m,
            Tax = Number(row, "tax") ?? product?.VatRate ?? DefaultTax,
            Unit = Text(row, "unit"),
            Weight = Number(row, "weight"),
            PurchasePrice = Number(row, "product_purchase_price"),
            Memo = Text(row, "memo"),
            PackageId = (long?)Number(row, "package_id"),
        };
    }

    private (Product? Product, ProductVariant? Variant) Product(CcvCall call, JsonElement row, string at)
    {
        if (Number(row, "attribute_combination_id") is { } variantId)
            return catalogue.FindVariant((long)variantId) ?? throw call.Invalid($"{at}.attribute_combination_id is unknown");
        if (Number(row, "product_id") is { } productId)
            return (catalogue.Find((long)productId) ?? throw call.Invalid($"{at}.product_id is unknown"), null);
        return Text(row, "product_number") is { } number ? catalogue.FindSku(number) ?? default : default;
    }

    private static decimal? Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
