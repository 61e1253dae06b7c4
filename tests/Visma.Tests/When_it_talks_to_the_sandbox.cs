using Contracts.Failures;
using Visma.Customers;
using Visma.Documents;
using Visma.Items;
using Visma.SalesOrders;
using Visma.Tests.Loopback;
using Visma.Tests.Sandbox;

namespace Visma.Tests;

public sealed class When_it_talks_to_the_sandbox : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private SandboxVisma _visma = null!;

    public async ValueTask InitializeAsync() => _visma = await SandboxVisma.StartAsync(options => options.InventoryPageCap = 50);

    public async ValueTask DisposeAsync()
    {
        await _visma.EverythingFittedTheSchemas();
        await _visma.DisposeAsync();
    }

    private async Task<string> Debtor(string email)
    {
        var contact = new ContactInfoUpdate { Name = "Fietsen Jansen BV", Email = email, Phone1 = "+31260000000" };
        return await _visma.Client.CreateCustomerAsync(
            Bodies.Customer() with { CurrencyId = null, AttributeLines = null, MainContact = contact, InvoiceContact = null, DeliveryContact = null }, Ct);
    }

    private async Task<InventoryDto> AnItem()
    {
        await foreach (var item in _visma.Client.ListItemsAsync(new ItemQuery { Expand = ItemExpand.CrossReferences }, Ct))
        {
            if (item.IsSellable && item.StockItem == true && item.CrossReferences is { Count: > 0 })
                return item;
        }

        throw new InvalidOperationException("The sandbox sells nothing.");
    }

    private static NewSalesOrder Order(string debtor, string item, string reference) => new()
    {
        Type = "SO",
        Status = "Open",
        CurrencyId = "EUR",
        Date = new DateOnly(2026, 9, 30),
        Customer = new() { Id = debtor, Order = reference, RefNo = "815" },
        Billing = new(new("Jan Jansen", null, "0612345678", "jan@example.com"), new() { Line1 = "Markt 1", PostalCode = "6811 AA", City = "Arnhem", CountryId = "NL" }),
        Shipping = new() { Contact = new("Jan Jansen"), Address = new() { Line1 = "Kade 2", City = "Arnhem", CountryId = "NL" }, PreferredWarehouseId = "MAIN" },
        PaymentSettings = new("PIN", null, "815"),
        OrderLines =
        [
            new()
            {
                InventoryId = item, Description = "Fiets 🚲", Quantity = 2, UnitPrice = 10.00m, HasManualPrice = true, DiscountAmount = 1.05m,
                HasManualDiscount = true, WarehouseId = "MAIN", TaxCategoryId = "VAT21",
            },
        ],
    };

    private static DocumentLineUpdate Line(string item) => new()
    {
        InventoryNumber = item, Description = "Fiets", Quantity = 2, UnitPriceInCurrency = 10.00m, DiscountAmountInCurrency = 1.05m, ManualDiscount = true, VatCodeId = "VAT21",
    };

    [Fact]
    public async Task A_debtor_is_created_found_by_address_and_changed()
    {
        var number = await Debtor("inkoop@jansen.example");

        var found = (await _visma.Client.FindCustomersByEmailAsync("INKOOP@jansen.example", Ct)).Single();
        found.Number.ShouldBe(number);
        var read = (await _visma.Client.GetCustomerAsync(number, Ct))!;
        read.CustomerClass!.Id.ShouldBe("COMP");
        read.CorporateId.ShouldBe("12345678");
        read.MainAddress!.Country!.Id.ShouldBe("NL");

        await _visma.Client.UpdateCustomerAsync(number, new() { Name = "New name" }, read.ETag, Ct);
        var changed = (await _visma.Client.GetCustomerAsync(number, Ct))!;
        changed.Name.ShouldBe("New name");
        changed.CorporateId.ShouldBe("12345678");

        var failure = await LoopbackVisma.FailureOf(() => _visma.Client.UpdateCustomerAsync(number, new() { Name = "Too late" }, read.ETag, Ct));
        failure.Reason.ShouldBe(FailureReason.Conflict);
        (await _visma.Client.FindCustomersByEmailAsync("nobody@jansen.example", Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_contact_is_created_found_and_changed()
    {
        var number = await Debtor("inkoop@jansen.example");

        var id = await _visma.Client.CreateContactAsync(Bodies.Contact() with { BusinessAccount = number, Email = "piet@jansen.example" }, Ct);

        (await _visma.Client.FindContactsByEmailAsync("piet@jansen.example", Ct)).Single().ContactId.ShouldBe(id);
        (await _visma.Client.GetCustomerContactsAsync(number, Ct)).ShouldContain(contact => contact.ContactId == id);
        var read = (await _visma.Client.GetContactAsync(id, Ct))!;
        read.BusinessAccount.ShouldBe(number);
        await _visma.Client.UpdateContactAsync(id, new() { Position = "Buyer" }, read.ETag, Ct);
        (await _visma.Client.GetContactAsync(id, Ct))!.Position.ShouldBe("Buyer");
    }

    [Fact]
    public async Task Items_and_debtors_are_listed_whole_past_the_silent_page_cap()
    {
        var items = new HashSet<string>();
        await foreach (var item in _visma.Client.ListItemsAsync(new ItemQuery { Expand = ItemExpand.WarehouseDetails | ItemExpand.Attributes | ItemExpand.InventoryUnits }, Ct))
            items.Add(item.InventoryNumber!).ShouldBeTrue();
        var debtors = 0;
        await foreach (var _ in _visma.Client.ListCustomersAsync(null, Ct))
            debtors++;
        await foreach (var debtor in _visma.Client.ListCustomersAsync(new DateTime(2020, 1, 1), Ct))
            debtors--;

        var stats = await _visma.Control("stats");
        items.Count.ShouldBe(stats["items"]!.GetValue<int>());
        items.Count.ShouldBeGreaterThan(50);
        debtors.ShouldBe(0);
    }

    [Fact]
    public async Task One_item_is_read_by_number_and_by_barcode()
    {
        var item = await AnItem();
        var barcode = item.CrossReferences!.First(reference => reference.AlternateType == "Barcode").AlternateId!;

        (await _visma.Client.GetItemAsync(item.InventoryNumber!, Ct))!.Description.ShouldBe(item.Description);
        (await _visma.Client.GetItemAsync("NO/SUCH/ITEM", Ct)).ShouldBeNull();
        await foreach (var same in _visma.Client.ListItemsAsync(new ItemQuery { AlternateId = barcode }, Ct))
            same.InventoryNumber.ShouldBe(item.InventoryNumber);
    }

    [Fact]
    public async Task A_sales_order_is_created_and_found_again_by_our_reference_alone()
    {
        var debtor = await Debtor("inkoop@jansen.example");
        var item = (await AnItem()).InventoryNumber!;
        await _visma.Client.CreateSalesOrderAsync(Order(debtor, item, "POS-8150"), Ct);

        var number = await _visma.Client.CreateSalesOrderAsync(Order(debtor, item, "POS-815"), Ct);

        (await _visma.Client.FindSalesOrdersAsync("SO", "POS-815", debtor, Ct)).Single().OrderId.ShouldBe(number.Number);
        (await _visma.Client.FindSalesOrdersAsync("SO", "POS-815", null, Ct)).Count.ShouldBe(1);
        (await _visma.Client.FindSalesOrdersAsync("SO", "POS-81", null, Ct)).ShouldBeEmpty();
        var order = (await _visma.Client.GetSalesOrderAsync(number.Type, number.Number, Ct))!;
        order.Customer!.Order.ShouldBe("POS-815");
        order.Totals!.OrderTotal.ShouldBe(22.93m);
        (await _visma.Client.GetSalesOrderLinesAsync(number.Type, number.Number, Ct)).Single().Quantity.ShouldBe(2);
        (await _visma.Client.GetSalesOrderAsync("SO", "NONE", Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task A_second_order_under_our_own_number_cannot_succeed()
    {
        var order = Order(await Debtor("inkoop@jansen.example"), (await AnItem()).InventoryNumber!, "POS-815") with { OrderId = "T000815", OverrideNumberSeries = true };

        (await _visma.Client.CreateSalesOrderAsync(order, Ct)).ShouldBe(new DocumentNumber("SO", "T000815"));

        var failure = await LoopbackVisma.FailureOf(() => _visma.Client.CreateSalesOrderAsync(order, Ct));
        failure.Reason.ShouldBeOneOf(FailureReason.Conflict, FailureReason.Validation);
    }

    [Fact]
    public async Task An_invoice_a_credit_note_and_a_cash_sale_are_created_found_and_read()
    {
        var debtor = await Debtor("inkoop@jansen.example");
        var item = (await AnItem()).InventoryNumber!;
        var date = new DateOnly(2026, 9, 30);

        var invoice = await _visma.Client.CreateInvoiceAsync(
            new()
            {
                CustomerNumber = debtor, DocumentDate = date, ExternalReference = "POS-1", CustomerRefNumber = "POS-1", PaymentReference = "POS-1", PaymentMethodId = "PIN",
                CreditTermsId = "14", CurrencyId = "EUR", BranchNumber = "1", BillingAddress = new() { AddressLine1 = "Markt 1", CountryId = "NL" },
                InvoiceContact = new() { Name = "Jan Jansen", Email = "jan@example.com" }, Lines = [Line(item)],
            },
            Ct);
        var credit = await _visma.Client.CreateCreditNoteAsync(
            new() { CustomerNumber = debtor, DocumentDate = date, ExternalReference = "POS-2", CustomerRefNumber = "POS-2", CurrencyId = "EUR", Lines = [Line(item)] }, Ct);
        var cash = await _visma.Client.CreateCashSaleAsync(
            new() { CustomerNumber = debtor, DocumentDate = date, PaymentReference = "POS-3", PaymentMethodId = "PIN", CashAccount = "1000", Lines = [Line(item)] }, Ct);

        foreach (var field in Enum.GetValues<ReferenceField>())
            (await _visma.Client.FindInvoicesAsync("POS-1", field, debtor, Ct)).Single().ReferenceNumber.ShouldBe(invoice.Number);
        (await _visma.Client.FindCreditNotesAsync("POS-2", ReferenceField.ExternalReference, null, Ct)).Single().ReferenceNumber.ShouldBe(credit.Number);
        (await _visma.Client.FindCashSalesAsync("POS-3", debtor, Ct)).Single().ReferenceNumber.ShouldBe(cash.Number);
        (await _visma.Client.GetInvoiceAsync(invoice.Number, Ct))!.AmountInCurrency.ShouldBe(22.93m);
        (await _visma.Client.GetCreditNoteAsync(credit.Number, Ct))!.Lines!.Single().InventoryNumber.ShouldBe(item);
        (await _visma.Client.GetCashSaleAsync(cash.Number, Ct))!.PaymentReference.ShouldBe("POS-3");
    }

    [Fact]
    public async Task The_companys_own_keys_are_read()
    {
        (await _visma.Client.GetOrderTypesAsync(Ct)).ShouldContain(type => type.OrderType == "SO" && type.Active == true);
        (await _visma.Client.GetBranchesAsync(Ct)).ShouldContain(branch => branch.Number == "1");
        (await _visma.Client.GetCreditTermsAsync(Ct)).ShouldContain(terms => terms.TermsId == "14");
        (await _visma.Client.GetPaymentMethodsAsync(Ct)).ShouldContain(method => method.PaymentMethodId == "PIN" && method.Active == true);
        (await _visma.Client.GetCustomerClassesAsync(Ct)).ShouldContain(group => group.Id == "COMP");
        (await _visma.Client.GetVatCategoriesAsync(Ct)).ShouldContain(category => category.VatCategoryId == "VAT21");
        (await _visma.Client.GetWarehousesAsync(Ct)).ShouldContain(warehouse => warehouse.WarehouseId == "OLD" && warehouse.Active == false);
        _visma.Client.Budget.Limit.ShouldBe(15_000);
        _visma.Client.Budget.Remaining!.Value.ShouldBeLessThan(15_000);
    }

    [Fact]
    public async Task What_an_order_names_wrongly_is_told_by_its_kind()
    {
        var debtor = await Debtor("inkoop@jansen.example");
        var good = Order(debtor, (await AnItem()).InventoryNumber!, "POS-815");
        NewSalesOrder WithLine(Func<NewSalesOrderLine, NewSalesOrderLine> change) => good with { OrderLines = [change(good.OrderLines![0])] };

        (await Reason(WithLine(line => line with { InventoryId = "NO-SUCH" }))).ShouldBe(FailureReason.Missing);
        (await Reason(WithLine(line => line with { WarehouseId = "NOWHERE" }))).ShouldBe(FailureReason.Configuration);
        (await Reason(WithLine(line => line with { TaxCategoryId = "NONE" }))).ShouldBe(FailureReason.Configuration);
        (await Reason(WithLine(line => line with { UnitOfMeasure = "MOON" }))).ShouldBe(FailureReason.Validation);
        (await Reason(good with { PaymentSettings = new("BARTER") })).ShouldBe(FailureReason.Configuration);
        (await Reason(good with { PaymentSettings = new("CHEQUE") })).ShouldBe(FailureReason.Configuration);
        (await Reason(good with { Customer = good.Customer with { Id = "NOBODY" } })).ShouldBe(FailureReason.Missing);
        (await _visma.Client.FindSalesOrdersAsync("SO", "POS-815", null, Ct)).ShouldBeEmpty();

        async Task<FailureReason> Reason(NewSalesOrder order) => (await LoopbackVisma.FailureOf(() => _visma.Client.CreateSalesOrderAsync(order, Ct))).Reason;
    }

    [Fact]
    public async Task What_an_invoice_names_wrongly_is_told_by_its_kind()
    {
        var debtor = await Debtor("inkoop@jansen.example");
        var item = (await AnItem()).InventoryNumber!;
        var good = new InvoiceUpdate { CustomerNumber = debtor, ExternalReference = "POS-1", Lines = [Line(item)] };

        (await Reason(good with { Lines = [Line("NO-SUCH")] })).ShouldBe(FailureReason.Missing);
        (await Reason(good with { CustomerNumber = "NOBODY" })).ShouldBe(FailureReason.Missing);
        (await Reason(good with { PaymentMethodId = "BARTER" })).ShouldBe(FailureReason.Configuration);
        await _visma.Fault(new { method = "POST", path = "/v2/customerinvoice", kind = "closed-period", count = 1 });
        (await Reason(good)).ShouldBe(FailureReason.Configuration);
        await _visma.Fault(new { method = "POST", path = "/v2/customerinvoice", kind = "rejection", count = 1 });
        (await Reason(good)).ShouldBe(FailureReason.Validation);

        async Task<FailureReason> Reason(InvoiceUpdate invoice) => (await LoopbackVisma.FailureOf(() => _visma.Client.CreateInvoiceAsync(invoice, Ct))).Reason;
    }

    [Fact]
    public async Task An_order_that_was_created_before_the_line_went_dead_is_found_and_not_created_twice()
    {
        var order = Order(await Debtor("inkoop@jansen.example"), (await AnItem()).InventoryNumber!, "POS-815");
        var impatient = _visma.ClientOf(_visma.Connection with { Timeout = TimeSpan.FromSeconds(5) });
        await _visma.Fault(new { method = "POST", path = "/api/v3/SalesOrders", kind = "timeout-after-create", latencyMs = 60_000, count = 1 });

        (await LoopbackVisma.FailureOf(() => impatient.CreateSalesOrderAsync(order, Ct))).Reason.ShouldBe(FailureReason.UnknownOutcome);

        (await impatient.FindSalesOrdersAsync("SO", "POS-815", null, Ct)).Count.ShouldBe(1);
        (await _visma.Control("stats"))["duplicates"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Passing_faults_of_reads_are_not_noticed()
    {
        await _visma.Fault(new { method = "GET", path = "/v1/branch", kind = "503", count = 1, retryAfter = 0 });
        await _visma.Fault(new { method = "GET", path = "/v1/paymentmethod", kind = "drop", count = 1 });

        (await _visma.Client.GetBranchesAsync(Ct)).ShouldNotBeEmpty();
        (await _visma.Client.GetPaymentMethodsAsync(Ct)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_wrong_secret_tenant_or_scope_is_named()
    {
        var wrong = _visma.Connection with { ClientSecret = "wrong" };
        (await LoopbackVisma.FailureOf(() => _visma.ClientOf(wrong).GetBranchesAsync(Ct))).Advice.ShouldContain("secret");

        var reader = _visma.ClientOf(_visma.Connection with { Scopes = "vismanet_erp_service_api:read" });
        (await reader.GetBranchesAsync(Ct)).ShouldNotBeEmpty();
        var failure = await LoopbackVisma.FailureOf(() => reader.CreateCustomerAsync(Bodies.Customer(), Ct));
        failure.Reason.ShouldBe(FailureReason.Auth);
        failure.Message.ShouldContain("vismanet_erp_service_api:create");

        var other = _visma.ClientOf(_visma.Connection with { TenantId = "99999999-0000-0000-0000-000000000000" });
        (await LoopbackVisma.FailureOf(() => other.GetBranchesAsync(Ct))).Reason.ShouldBe(FailureReason.Auth);
    }
}
