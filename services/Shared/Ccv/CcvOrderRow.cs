using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>One row of an order (schema <c>vnd.verto.webshop.resource.orderrows.v1</c>). Amounts are in the order's currency, with or without VAT as <see cref="CcvOrder.OrderRowTaxesIncluded"/> says.</summary>
public sealed record CcvOrderRow
{
    /// <summary>CCV's key.</summary>
    [JsonPropertyName("id")]
    public long? Id { get; init; }

    /// <summary>Where CCV serves the row.</summary>
    [JsonPropertyName("href")]
    public string? Href { get; init; }

    /// <summary>The order it belongs to.</summary>
    [JsonPropertyName("order_id")]
    public long? OrderId { get; init; }

    /// <summary>Product, or a kind of deposit (always 0 % VAT).</summary>
    [JsonPropertyName("product_type")]
    public string? ProductType { get; init; }

    /// <summary>Null for a free-text sale.</summary>
    [JsonPropertyName("product_id")]
    public long? ProductId { get; init; }

    /// <summary>Where CCV serves the product.</summary>
    [JsonPropertyName("product_href")]
    public string? ProductHref { get; init; }

    /// <summary>The name as sold.</summary>
    [JsonPropertyName("product_name")]
    public string? ProductName { get; init; }

    /// <summary>The name for analytics.</summary>
    [JsonPropertyName("product_name_google")]
    public string? ProductNameGoogle { get; init; }

    /// <summary>The SKU of the product.</summary>
    [JsonPropertyName("product_number")]
    public string? ProductNumber { get; init; }

    /// <summary>The product number of the variant.</summary>
    [JsonPropertyName("sub_product_number")]
    public string? SubProductNumber { get; init; }

    /// <summary>The SKU of the variant.</summary>
    [JsonPropertyName("sub_sku_number")]
    public string? SubSkuNumber { get; init; }

    /// <summary>The EAN of the variant.</summary>
    [JsonPropertyName("sub_ean_number")]
    public string? SubEanNumber { get; init; }

    /// <summary>The quantity; can be fractional, negative for a return at the till.</summary>
    [JsonPropertyName("count")]
    public decimal? Count { get; init; }

    /// <summary>The unit of sale, as text.</summary>
    [JsonPropertyName("unit")]
    public string? Unit { get; init; }

    /// <summary>The original price of one.</summary>
    [JsonPropertyName("price")]
    public decimal? Price { get; init; }

    /// <summary>The discount on one, as an amount.</summary>
    [JsonPropertyName("discount")]
    public decimal? Discount { get; init; }

    /// <summary>The part of the discount that the customer always gets.</summary>
    [JsonPropertyName("user_discount")]
    public decimal? UserDiscount { get; init; }

    /// <summary>The price of one after discount.</summary>
    [JsonPropertyName("selling_price")]
    public decimal? SellingPrice { get; init; }

    /// <summary>The product's own price of one.</summary>
    [JsonPropertyName("original_price")]
    public decimal? OriginalPrice { get; init; }

    /// <summary>The price of one before discount.</summary>
    [JsonPropertyName("price_without_discount")]
    public decimal? PriceWithoutDiscount { get; init; }

    /// <summary>The same with the variant's surcharges.</summary>
    [JsonPropertyName("price_without_discount_with_attributes")]
    public decimal? PriceWithoutDiscountWithAttributes { get; init; }

    /// <summary>The price of one with the variant's surcharges.</summary>
    [JsonPropertyName("price_with_attributes")]
    public decimal? PriceWithAttributes { get; init; }

    /// <summary>The row without surcharges.</summary>
    [JsonPropertyName("total_price")]
    public decimal? TotalPrice { get; init; }

    /// <summary>The surcharges of the row.</summary>
    [JsonPropertyName("total_extra_option_price")]
    public decimal? TotalExtraOptionPrice { get; init; }

    /// <summary>The row's total.</summary>
    [JsonPropertyName("total_price_with_attributes")]
    public decimal? TotalPriceWithAttributes { get; init; }

    /// <summary>VAT in percent.</summary>
    [JsonPropertyName("tax")]
    public decimal? Tax { get; init; }

    /// <summary>Whether the price was typed in at the till.</summary>
    [JsonPropertyName("custom_price")]
    public bool? CustomPrice { get; init; }

    /// <summary>What the shop paid for one.</summary>
    [JsonPropertyName("product_purchase_price")]
    public decimal? ProductPurchasePrice { get; init; }

    /// <summary>In kilograms.</summary>
    [JsonPropertyName("weight")]
    public decimal? Weight { get; init; }

    /// <summary>A note on the row.</summary>
    [JsonPropertyName("memo")]
    public string? Memo { get; init; }

    /// <summary>The package.</summary>
    [JsonPropertyName("package_id")]
    public long? PackageId { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("package_name")]
    public string? PackageName { get; init; }

    /// <summary>Where it lies, as text.</summary>
    [JsonPropertyName("stock_location")]
    public string? StockLocation { get; init; }

    /// <summary>The supplier's name.</summary>
    [JsonPropertyName("supplier")]
    public string? Supplier { get; init; }

    /// <summary>The variant's choices.</summary>
    [JsonPropertyName("attributes")]
    public IReadOnlyList<CcvRowAttribute>? Attributes { get; init; }

    /// <summary>Files the customer sent along.</summary>
    [JsonPropertyName("uploads")]
    public IReadOnlyList<CcvRowUpload>? Uploads { get; init; }

    /// <summary>The order it belongs to, as a link.</summary>
    [JsonPropertyName("parent")]
    public CcvLink? Parent { get; init; }

    /// <summary>The calculation behind the price.</summary>
    [JsonPropertyName("calculator_href")]
    public string? CalculatorHref { get; init; }

    /// <summary>The SKU that the ERP knows: the variant's SKU, the variant's number or the product's number, whichever comes first; null for a free-text sale.</summary>
    [JsonIgnore]
    public string? Sku => FirstFilled(SubSkuNumber, SubProductNumber, ProductNumber);

    private static string? FirstFilled(params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate))
                return candidate.Trim();
        }

        return null;
    }

    /// <summary>Names the object and nothing in it: the contents are not for logs.</summary>
    public override string ToString() => $"CCV order row {Id}";
}
