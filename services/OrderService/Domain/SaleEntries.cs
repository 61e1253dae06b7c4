using Integrations;
using OrderService.Domain.Pricing;

namespace OrderService.Domain;

/// <summary>The rows and costs of a sale, each with the item it stands for in Visma.</summary>
internal static class SaleEntries
{
    public static IReadOnlyList<Entry> Of(Sale sale, OrderSettings settings)
    {
        // A row of nothing at no price says nothing a document could say.
        var rows = sale.Rows.Where(row => row.Quantity != 0 || row.Amount != 0).ToList();
        if (rows.Count == 0)
            throw Refusal.NoRows(sale);

        return [.. rows.Select(row => Goods(sale, row, settings)), .. Costs(sale, rows, settings)];
    }

    private static Entry Goods(Sale sale, SaleRow row, OrderSettings settings)
    {
        var stand = row.Sku is null ? StandIn(sale, row, settings) : null;
        var quantity = row.Quantity != 0 ? row.Quantity : 1;
        var description = string.IsNullOrWhiteSpace(row.Description) ? null : row.Description;
        return new Entry(
            row.Sku ?? stand!.Item!,
            description ?? stand?.Description,
            quantity,
            row.Amount,
            row.Discount,
            row.IsDeposit ? 0 : row.VatRate,
            row.IncludesVat,
            TaxCategory: stand?.TaxCategory);
    }

    private static ExtraLine StandIn(Sale sale, SaleRow row, OrderSettings settings)
    {
        if (row.IsDeposit && !string.IsNullOrWhiteSpace(settings.Deposit.Item))
            return settings.Deposit;
        return string.IsNullOrWhiteSpace(settings.FallbackItem.Item) ? throw Refusal.RowWithoutProduct(sale, row) : settings.FallbackItem;
    }

    private static IEnumerable<Entry> Costs(Sale sale, List<SaleRow> rows, OrderSettings settings)
    {
        var highest = rows.Max(row => row.IsDeposit ? 0 : row.VatRate);
        var costRate = sale.ShippingVatRate is > 0 ? sale.ShippingVatRate.Value : highest;
        if (sale.Shipping != 0)
        {
            yield return Cost(sale, sale.Shipping, sale.ShippingVatRate ?? highest, settings.Shipping, "Shipping",
                "the shipping cost", "Orders:Shipping:Item");
        }

        if (sale.PaymentCost != 0)
            yield return Cost(sale, sale.PaymentCost, costRate, settings.PaymentCost, "Payment cost", "the payment cost", "Orders:PaymentCost:Item");
        if (sale.ExtraCost != 0 && sale.ExtraDiscount == 0)
        {
            yield return Cost(sale, sale.ExtraCost, costRate, settings.ExtraCost, sale.ExtraCostDescription,
                "the extra cost", "Orders:ExtraCost:Item");
        }
    }

    private static Entry Cost(Sale sale, decimal amount, decimal rate, ExtraLine line, string? text, string what, string setting)
    {
        if (string.IsNullOrWhiteSpace(line.Item))
            throw Refusal.NoItemFor(what, setting, sale);
        return new Entry(line.Item, line.Description ?? text, amount < 0 ? -1 : 1, amount, 0, rate, sale.ShippingIncludesVat,
            IsCost: true, line.TaxCategory);
    }
}
