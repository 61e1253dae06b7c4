using Ccv;
using CsCheck;
using OrderService.Domain;

namespace OrderService.Tests.Domain;

/// <summary>Sales as tills make them: each reckons and rounds in its own way and states what it came to.</summary>
internal static class Till
{
    private static readonly decimal[] Rates = [21, 9, 6, 0];

    private static readonly Gen<decimal> Cost = Gen.Frequency((3, Gen.Const(0m)), (1, Gen.Int[-300, 1500].Select(cents => cents / 100m)));

    private static readonly Gen<decimal> Count = Gen.Frequency(
        (8, Gen.Int[1, 12].Select(pieces => (decimal)pieces)),
        (2, Gen.Int[-4, -1].Select(pieces => (decimal)pieces)),
        (2, Gen.Int[1, 9999].Select(grams => grams / 1000m)),
        (1, Gen.Int[-3000, -1].Select(grams => grams / 1000m)));

    private static readonly Gen<CcvOrderRow> Row =
        from count in Count
        from price in Gen.Int[-500, 40_000]
        from off in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[0, 100]))
        from rate in Gen.OneOf(Rates)
        from kind in Gen.Frequency((8, Gen.Const("product")), (1, Gen.Const("deposit")))
        from sku in Gen.Frequency((6, Gen.Int[1, 9].Select(number => (string?)$"SKU-{number}")), (1, Gen.Const((string?)null)))
        let unit = price / 100m
        let discount = decimal.Round(unit * off / 100m, 2)
        let total = Cents.Round(count * (unit - discount))
        select new CcvOrderRow
        {
            ProductType = kind, ProductName = "Row", ProductNumber = sku, Count = count, Price = unit, Discount = discount,
            Tax = kind == "deposit" ? 0 : rate, TotalPrice = total, TotalPriceWithAttributes = total,
        };

    /// <summary>A till whose rows and costs include VAT; cash sales are rounded to so many cents.</summary>
    public static readonly Gen<CcvOrderDocument> WithVat = Sale(vatIncluded: true, Gen.OneOf(1, 5));

    /// <summary>A till whose rows are without VAT, which it rounds by row or on the sum.</summary>
    public static readonly Gen<CcvOrderDocument> WithoutVat = Sale(vatIncluded: false, Gen.Const(1));

    public static readonly Gen<CcvOrderDocument> Any = Gen.OneOf(WithVat, WithoutVat);

    private static Gen<CcvOrderDocument> Sale(bool vatIncluded, Gen<int> coins) =>
        from rows in Row.Array[1, 15]
        from shipping in Cost
        from payment in Cost
        from extra in Cost
        from share in Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[0, 100]))
        from points in Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[0, 500]))
        from byRow in Gen.Bool
        from coin in coins
        select Reckoned(rows, shipping, payment, extra, share, points / 100m, vatIncluded, byRow, coin / 100m);

    private static CcvOrderDocument Reckoned(
        CcvOrderRow[] rows, decimal shipping, decimal payment, decimal extra, int share, decimal points, bool vatIncluded, bool byRow, decimal coin)
    {
        var goods = rows.Sum(row => row.TotalPrice!.Value);
        var discount = goods > 0 ? Cents.Round(goods * share / 100m) : 0;
        points = goods - discount > points ? points : 0;
        var taxes = rows.Select(row => Tax(row.TotalPrice!.Value, row.Tax!.Value, vatIncluded)).ToList();
        var tax = byRow ? taxes.Sum(Cents.Round) : Cents.Round(taxes.Sum());
        var total = goods + shipping + payment + extra - discount - points + (vatIncluded ? 0 : tax);
        return new CcvOrderDocument(
            new CcvOrder
            {
                Id = 77, OrderNumberFull = "K-77", CreateDate = DateTimeOffset.Parse("2026-01-15T09:12:44Z"), Currency = "EUR", Paymethod = "cash",
                TaxesIncluded = true, OrderRowTaxesIncluded = vatIncluded, ShippingTaxesIncluded = true, ShippingTaxPercentage = 21,
                TotalOrderRowPrice = goods, TotalShipping = shipping, PaymethodCosts = payment, ExtraCosts = extra, TotalDiscounts = discount,
                CreditPointDiscount = points, TotalTax = tax, TotalPrice = Math.Round(total / coin, MidpointRounding.AwayFromZero) * coin,
            },
            rows);
    }

    private static decimal Tax(decimal amount, decimal rate, bool included) =>
        included ? amount - (amount / (1 + (rate / 100))) : amount * rate / 100;
}
