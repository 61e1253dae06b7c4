using Contracts.Customers;
using Contracts.Failures;
using Contracts.Orders;
using Integrations;
using OrderService.Domain;
using OrderService.Submission;
using OrderService.Tests.Domain;
using Upstream;

namespace OrderService.Tests.Submission;

public sealed class When_bodies_are_written
{
    private static readonly Debtor Debtor = new("10001", 7);

    private static readonly OrderSettings Settings = Sales.Settings with
    {
        Branch = "1",
        Warehouse = "MAIN",
        Hold = true,
        PaymentMethod = new MappedSetting { Table = new() { ["cash"] = "CASH" } },
        PaymentTerms = new MappedSetting { Force = "14" },
        CashAccount = new MappedSetting { Table = new() { ["cash"] = "1930" } },
    };

    private static readonly CustomerDetails Customer = new(
        "piet@example.com", "Fietsen BV", "Piet", "Jansen", null, "026", null, null, null,
        new PostalAddress("Markt 1", null, "6811 AA", "Arnhem", null, null), null);

    [Fact]
    public void A_sales_order_says_whose_what_and_where()
    {
        var body = SalesOrderWriter.Body(Of(Sales.Row(2, 24.20m)), Debtor);
        (body.Type, body.OrderId, body.Status, body.CurrencyId, body.BranchId).ShouldBe(("SO", null, "Hold", "EUR", "1"));
        (body.Customer!.Id, body.Customer.ContactId, body.Customer.Order, body.Customer.RefNo, body.Customer.TermsId)
            .ShouldBe(("10001", 7, "K-1042", "9001", "14"));
        (body.PaymentSettings!.PaymentMethodId, body.PaymentSettings.CashAccountId).ShouldBe(("CASH", "1930"));
        body.Billing!.Address!.CountryId.ShouldBe("NL");
        body.Shipping!.Address!.City.ShouldBe("Arnhem");
        var line = body.OrderLines!.ShouldHaveSingleItem();
        (line.InventoryId, line.Quantity, line.UnitPrice, line.TaxCategoryId, line.WarehouseId, line.Operation)
            .ShouldBe(("TS-100", 2, 10m, "VAT21", "MAIN", null));
    }

    [Fact]
    public void Our_number_is_sent_only_where_the_company_takes_it()
    {
        var submission = Of(Settings with { UseReferenceAsOrderNumber = true }, Sales.Row(1, 12.10m));
        var body = SalesOrderWriter.Body(submission, Debtor);
        (body.OrderId, body.OverrideNumberSeries).ShouldBe(("K-1042", true));
    }

    [Fact]
    public void An_exchange_says_of_each_line_which_way_it_goes()
    {
        var body = SalesOrderWriter.Body(Of(Sales.Row(2, 24.20m), Sales.Row(-1, -12.10m)), Debtor);
        body.Type.ShouldBe("RM");
        body.OrderLines!.Select(line => (line.Quantity, line.Operation)).ShouldBe([(2, "Issue"), (1, "Receipt")]);
    }

    [Fact]
    public void A_refund_has_its_own_type_and_positive_lines()
    {
        var body = SalesOrderWriter.Body(Of(Sales.Row(-1, -12.10m)), Debtor);
        body.Type.ShouldBe("RC");
        body.OrderLines!.ShouldHaveSingleItem().Quantity.ShouldBe(1);
        DocumentWriters.For(Of(Settings with { Document = DocumentKind.CashSale }, Sales.Row(-1, -12.10m))).ShouldBeOfType<CreditNoteWriter>();
    }

    [Fact]
    public void Invoice_credit_note_and_cash_sale_carry_the_reference_they_are_found_by()
    {
        var submission = Of(Sales.Row(1, 12.10m));
        var invoice = InvoiceWriter.Body(submission, Debtor);
        (invoice.CustomerNumber, invoice.ExternalReference, invoice.PaymentMethodId, invoice.CreditTermsId).ShouldBe(("10001", "K-1042", "CASH", "14"));
        CreditNoteWriter.Body(submission, Debtor).ExternalReference.ShouldBe("K-1042");
        var cash = CashSaleWriter.Body(submission, Debtor);
        (cash.PaymentReference, cash.CashAccount).ShouldBe(("K-1042", "1930"));
        cash.Lines!.ShouldHaveSingleItem().UnitPriceInCurrency.ShouldBe(10m);
    }

    [Fact]
    public void A_walk_in_has_no_addresses_and_an_odd_email_is_left_out()
    {
        var walkIn = SalesOrderWriter.Body(Of(Sales.Row(1, 12.10m)) with { Sale = Sales.Of(12.10m) }, Debtor);
        walkIn.Billing.ShouldBeNull();
        walkIn.Shipping.ShouldBeNull();
        var odd = Of(Sales.Row(1, 12.10m));
        odd = odd with { Sale = odd.Sale with { Customer = Customer with { Email = "geen" } } };
        SalesOrderWriter.Body(odd, Debtor).Billing!.Contact!.Email.ShouldBeNull();
    }

    [Fact]
    public void A_way_of_paying_without_counterpart_is_a_setting_to_mend()
    {
        var submission = Of(Sales.Row(1, 12.10m));
        submission = submission with { Sale = submission.Sale with { Paymethod = "bitcoin" } };
        var failure = Should.Throw<FailureException>(() => Enrichment.Check(submission)).Failure;
        failure.Reason.ShouldBe(FailureReason.Configuration);
        failure.Message.ShouldContain("bitcoin");
        failure.Advice.ShouldContain("Orders:PaymentMethod:Table");
    }

    private static OrderSubmission Of(params SaleRow[] rows) => Of(Settings, rows);

    private static OrderSubmission Of(OrderSettings settings, params SaleRow[] rows)
    {
        var sale = Sales.Of(rows.Sum(row => row.Amount), rows) with { Paymethod = "cash", Customer = Customer };
        return new OrderSubmission(new Integration { Id = "shop", Orders = settings }, sale, SalesDocumentFactory.Create(sale, settings));
    }
}
