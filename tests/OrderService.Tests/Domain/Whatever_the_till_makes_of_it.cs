using Ccv;
using Contracts.Failures;
using Contracts.Orders;
using CsCheck;
using Integrations;
using OrderService.Domain;
using OrderService.Domain.Pricing;
using Upstream;

namespace OrderService.Tests.Domain;

/// <summary>What a till says its sale comes to is what the document comes to, or the sale is refused with a reason before anything is made.</summary>
public sealed class Whatever_the_till_makes_of_it
{
    private static readonly Gen<OrderSettings> AnySettings =
        from pricesIncludeVat in Gen.Bool
        from sendDiscounts in Gen.Bool
        from decimals in Gen.Int[2, 8]
        from document in Gen.Enum<DocumentKind>()
        select Sales.Settings with
        {
            PricesIncludeVat = pricesIncludeVat, SendDiscounts = sendDiscounts, UnitPriceDecimals = decimals, Document = document,
        };

    [Fact]
    public void The_document_comes_to_the_tills_total_or_there_is_none() =>
        Gen.Select(Till.Any, AnySettings).Sample((till, settings) =>
        {
            if (Made(till, settings) is not var (sale, document))
                return;

            var owed = new[] { sale.Total, sale.Total + sale.TotalTax };
            var signed = document.Nature == DocumentNature.Refund ? -document.Total : document.Total;
            owed.ShouldContain(signed);
            LineAmounts.DocumentTotal(document.Lines, settings.PricesIncludeVat).ShouldBe(document.Total);
        }, iter: 3000);

    [Fact]
    public void A_till_with_prices_as_customers_see_them_is_never_refused() =>
        Gen.Select(Till.WithVat, AnySettings).Sample((till, settings) =>
        {
            var sale = SaleReader.Read(till, new Integration { Id = "shop", Orders = settings });
            var document = SalesDocumentFactory.Create(sale, settings);
            (document.Nature == DocumentNature.Refund ? -document.Total : document.Total).ShouldBe(sale.Total);
        }, iter: 3000);

    [Fact]
    public void Every_row_is_there_once_with_its_item_and_quantity_in_the_order_of_the_receipt() =>
        Gen.Select(Till.Any, AnySettings).Sample((till, settings) =>
        {
            if (Made(till, settings) is not var (sale, document))
                return;

            var rows = sale.Rows.Where(row => row.Quantity != 0 || row.Amount != 0).ToList();
            var lines = document.Lines.Take(rows.Count).ToList();
            lines.Select(line => Math.Abs(line.Quantity)).ShouldBe(rows.Select(row => Math.Abs(row.Quantity)));
            lines.Select(line => line.Item).ShouldBe(rows.Select(row => row.Sku ?? (row.IsDeposit ? "DEPOSIT" : "MISC")));
            document.Lines.Skip(rows.Count).Select(line => line.Item).Except(["SHIPPING", "PAYMENTFEE", "SURCHARGE", "ROUNDING"]).ShouldBeEmpty();
        }, iter: 1000);

    [Fact]
    public void Every_line_comes_to_its_amount_by_what_Visma_is_sent() =>
        Gen.Select(Till.Any, AnySettings).Sample((till, settings) =>
        {
            if (Made(till, settings) is not var (_, document))
                return;

            foreach (var line in document.Lines)
                Cents.Round(Cents.Round(line.Quantity * line.UnitPrice) - line.Discount).ShouldBe(line.Amount);
            document.Lines.ShouldAllBe(line => line.Discount >= 0 && line.Amount == Cents.Round(line.Amount));
        }, iter: 3000);

    [Fact]
    public void A_document_without_discounts_loses_no_more_than_a_cent_or_two_on_any_line() =>
        Till.WithVat.Sample(till =>
        {
            var plain = till with { Order = till.Order with { TotalDiscounts = 0, CreditPointDiscount = 0, ExtraCosts = 0 } };
            var total = plain.Rows.Sum(row => row.TotalPrice!.Value) + plain.Order.TotalShipping!.Value + plain.Order.PaymethodCosts!.Value;
            plain = plain with { Order = plain.Order with { TotalPrice = total } };
            var (sale, document) = Made(plain, Sales.Settings)!.Value;
            var turn = document.Nature == DocumentNature.Refund ? -1 : 1;
            var rows = sale.Rows.Where(row => row.Quantity != 0 || row.Amount != 0);
            foreach (var (row, line) in rows.Zip(document.Lines))
                Math.Abs((row.Amount / (1 + (row.VatRate / 100)) * turn) - line.Amount).ShouldBeLessThanOrEqualTo(0.02m);
        }, iter: 1000);

    [Fact]
    public void The_order_of_the_rows_decides_nothing() =>
        (from till in Till.Any
         from settings in AnySettings
         from shuffled in Gen.Shuffle(till.Rows.ToArray())
         select (till, settings, shuffled)).Sample(sample =>
        {
            var one = Made(sample.till, sample.settings);
            var other = Made(sample.till with { Rows = sample.shuffled }, sample.settings);
            Sorted(other).ShouldBe(Sorted(one));
        }, iter: 1500);

    [Fact]
    public void Amounts_beyond_all_measure_are_booked_or_refused_and_never_a_crash() =>
        (from till in Till.WithVat
         from factor in Gen.OneOf(1e-24m, 1e-7m, 1e6m, 1e12m, 1e20m, 1e22m)
         from pieces in Gen.OneOf(1e-20m, 1e-6m, 1m, 1e6m, 1e20m)
         select till with
         {
             Order = till.Order with { TotalPrice = till.Order.TotalPrice * factor },
             Rows = [.. till.Rows.Select(row => row with { Count = row.Count * pieces, TotalPriceWithAttributes = row.TotalPrice * factor })],
         }).Sample(till => Made(till, Sales.Settings), iter: 500);

    private static List<(string, decimal, decimal)>? Sorted((Sale, SalesDocument Document)? made) =>
        made?.Document.Lines.Select(line => (line.TaxCategory ?? "", line.Quantity, line.Amount)).Order().ToList();

    private static (Sale Sale, SalesDocument Document)? Made(CcvOrderDocument till, OrderSettings settings)
    {
        try
        {
            var sale = SaleReader.Read(till, new Integration { Id = "shop", Orders = settings });
            return (sale, SalesDocumentFactory.Create(sale, settings));
        }
        catch (FailureException e)
        {
            e.Failure.Reason.ShouldBe(FailureReason.Validation);
            e.Failure.Message.ShouldContain("K-77");
            e.Failure.Advice.ShouldNotBeNullOrWhiteSpace();
            return null;
        }
    }
}
