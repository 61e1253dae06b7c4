using Ccv;
using Contracts.Failures;
using Integrations;
using Upstream;

namespace OrderService.Domain;

/// <summary>Reads a sale out of CCV's order and rows.</summary>
public static class SaleReader
{
    /// <summary>The sale.</summary>
    /// <exception cref="FailureException"><c>validation</c>: a figure without which nothing can be booked is missing.</exception>
    public static Sale Read(CcvOrderDocument document, Integration integration)
    {
        var order = document.Order;
        var reference = OrderReference.Format(integration.Orders.Reference, order);
        SaleMeasure.Check(document, reference);
        return new Sale
        {
            CcvOrderId = order.Id,
            Reference = reference,
            Date = DayOf(order, integration.Orders.TimeZone, reference),
            Currency = order.Currency?.Trim().ToUpperInvariant() ?? "",
            Total = order.TotalPrice ?? throw Incomplete(reference, "total_price"),
            TotalTax = order.TotalTax ?? 0,
            TaxesIncluded = order.TaxesIncluded ?? true,
            IntraCommunity = order.IsIntraCommunityOrder ?? false,
            Paymethod = order.Paymethod,
            Country = CustomerReader.CountryOf(order.Customer),
            Shipping = order.TotalShipping ?? 0,
            ShippingIncludesVat = order.ShippingTaxesIncluded ?? order.OrderRowTaxesIncluded ?? true,
            ShippingVatRate = order.ShippingTaxPercentage,
            PaymentCost = order.PaymethodCosts ?? 0,
            ExtraCost = order.ExtraCosts ?? 0,
            ExtraCostDescription = order.ExtraCostsDescription,
            OrderDiscount = order.TotalDiscounts ?? 0,
            CreditPointDiscount = order.CreditPointDiscount ?? 0,
            Rows = [.. document.Rows.Select(row => Row(row, order.OrderRowTaxesIncluded ?? true))],
            Customer = CustomerReader.Read(order.Customer),
        };
    }

    private static SaleRow Row(CcvOrderRow row, bool includesVat)
    {
        var quantity = row.Count ?? 1;
        var discount = row.Discount ?? 0;
        return new SaleRow(
            row.Sku,
            Description(row),
            quantity,
            row.TotalPriceWithAttributes ?? row.TotalPrice ?? (quantity * (UnitPrice(row) - discount)),
            Math.Abs(quantity * discount),
            row.Tax ?? 0,
            includesVat,
            row.ProductType?.Contains("deposit", StringComparison.OrdinalIgnoreCase) ?? false);
    }

    private static decimal UnitPrice(CcvOrderRow row) =>
        row.PriceWithAttributes ?? ((row.Price ?? 0) + (row.Attributes?.Sum(attribute => attribute.Price ?? 0) ?? 0));

    // The variant is part of what was sold: "T-shirt (Rood, M)".
    private static string Description(CcvOrderRow row)
    {
        var name = row.ProductName?.Trim();
        if (string.IsNullOrEmpty(name))
            name = row.Memo?.Trim() ?? "";
        var values = row.Attributes?.Select(attribute => attribute.ValueName?.Trim()).Where(value => !string.IsNullOrEmpty(value)).ToList();
        return values is { Count: > 0 } ? $"{name} ({string.Join(", ", values)})" : name;
    }

    private static DateOnly DayOf(CcvOrder order, string timeZone, string reference) =>
        order.CreateDate is { } created
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(created, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime)
            : throw Incomplete(reference, "create_date");

    private static FailureException Incomplete(string reference, string field) => new(new Failure(
        FailureReason.Validation,
        $"Order {reference} comes from CCV without {field}.",
        "Look at the order in CCV; when it is complete there, replay it from the start."));
}
