using Visma.Customers;
using Visma.Documents;
using Visma.SalesOrders;

namespace Visma.Tests.Loopback;

/// <summary>Documents with every field that orders use.</summary>
internal static class Bodies
{
    public static NewSalesOrder Order(string reference = "POS-815") => new()
    {
        Type = "SO",
        OrderId = "T00000815",
        OverrideNumberSeries = true,
        Status = "Open",
        CurrencyId = "EUR",
        Date = new DateOnly(2026, 9, 30),
        Description = "Till sale",
        BranchId = "1",
        TaxZoneId = "NL",
        Note = "Ring twice",
        OriginalOrderType = "SO",
        OriginalOrderId = "000001",
        Customer = new() { Id = "10042", ContactId = 7, Order = reference, RefNo = "815", LocationId = "MAIN", TermsId = "30" },
        Billing = new(new("Jan Jansen", null, "0612345678", "jan@example.com"), new() { Line1 = "Markt 1", PostalCode = "6811 AA", City = "Arnhem", CountryId = "NL" }),
        Shipping = new()
        {
            Contact = new("Jan Jansen", "Piet"),
            Address = new() { Line1 = "Kade 2", PostalCode = "6811 AB", City = "Arnhem", CountryId = "NL" },
            ScheduledDate = new DateOnly(2026, 10, 2),
            PreferredWarehouseId = "MAIN",
        },
        PaymentSettings = new("PIN", "1110", "815"),
        FinancialInformation = new() { InvoiceDate = new DateOnly(2026, 9, 30), PostPeriod = "202609" },
        Freight = new(4.95m, 0m, "HIGH"),
        OrderLines =
        [
            new()
            {
                InventoryId = "BIKE-001", Description = "Fiets « 28″ » 🚲", Quantity = 2, UnitOfMeasure = "PCS", UnitPrice = 495.00m, HasManualPrice = true,
                DiscountAmount = 10.05m, HasManualDiscount = true, WarehouseId = "MAIN", TaxCategoryId = "HIGH", Operation = "Issue", ReasonCode = "SALE",
                Note = "red", SortOrder = 1, Subaccount = new Dictionary<string, string> { ["1"] = "00" },
            },
        ],
    };

    public static InvoiceUpdate Invoice(string reference = "POS-815") => new()
    {
        CustomerNumber = "10042",
        DocumentDate = new DateOnly(2026, 9, 30),
        DocumentDueDate = new DateOnly(2026, 10, 30),
        Hold = false,
        CurrencyId = "EUR",
        ExternalReference = reference,
        CustomerRefNumber = reference,
        PaymentReference = reference,
        PaymentMethodId = "PIN",
        CreditTermsId = "30",
        CashAccount = "1110",
        BranchNumber = "1",
        Contact = 7,
        InvoiceText = "Thank you",
        Note = "n",
        CustomerVatZoneId = "NL",
        ReferenceNumber = "900001",
        OverrideNumberSeries = true,
        PostPeriod = "202609",
        FinancialPeriod = "202609",
        LocationId = "MAIN",
        Salesperson = "S1",
        SendToAutoInvoice = false,
        DontEmail = true,
        DontPrint = true,
        BillingAddress = new() { AddressLine1 = "Markt 1", PostalCode = "6811 AA", City = "Arnhem", CountryId = "NL" },
        InvoiceContact = new() { Name = "Jan Jansen", Email = "jan@example.com", Phone1 = "0612345678", Attention = "Piet" },
        Lines = [Line()],
    };

    public static CreditNoteUpdate CreditNote(string reference = "POS-816") => new()
    {
        CustomerNumber = "10042",
        DocumentDate = new DateOnly(2026, 9, 30),
        CurrencyId = "EUR",
        ExternalReference = reference,
        CustomerRefNumber = reference,
        Contact = 7,
        OverrideNumberSeries = false,
        InvoiceAddress = new() { AddressLine1 = "Markt 1", CountryId = "NL" },
        InvoiceContact = new() { Name = "Jan Jansen" },
        Lines = [Line()],
    };

    public static CashSaleUpdate CashSale(string reference = "POS-817") => new()
    {
        CustomerNumber = "10042",
        DocumentDate = new DateOnly(2026, 9, 30),
        PaymentMethodId = "PIN",
        CreditTermsId = "00",
        PaymentReference = reference,
        CashAccount = "1110",
        Lines = [Line()],
    };

    public static CustomerUpdate Customer() => new()
    {
        Name = "Fietsen Jansen BV",
        Status = CustomerStatus.Active,
        CustomerClassId = "COMP",
        OverrideWithClassValues = true,
        CurrencyId = "EUR",
        CreditTermsId = "30",
        CorporateId = "12345678",
        VatRegistrationId = "NL001234567B01",
        AccountReference = "till",
        SendInvoicesByEmail = true,
        MainAddress = new() { AddressLine1 = "Markt 1", PostalCode = "6811 AA", City = "Arnhem", CountryId = "NL", County = "GE" },
        MainContact = new() { Name = "Fietsen Jansen BV", Email = "inkoop@example.com", Phone1 = "+31260000000", Web = "https://example.com" },
        InvoiceAddress = new() { City = "Arnhem" },
        InvoiceContact = new() { Email = "facturen@example.com" },
        DeliveryAddress = new() { City = "Arnhem" },
        DeliveryContact = new() { Attention = "Piet" },
        DefaultPaymentMethod = new("PIN"),
        AttributeLines = [new("POSID", "4711")],
    };

    public static ContactUpdate Contact() => new()
    {
        BusinessAccount = "10042",
        FirstName = "Piet",
        LastName = "Jansen",
        Email = "piet@example.com",
        Phone1 = "0612345678",
        SameAsAccount = true,
        Active = true,
        Address = new() { City = "Arnhem" },
    };

    private static DocumentLineUpdate Line() => new()
    {
        InventoryNumber = "BIKE-001", Description = "Fiets", Quantity = 2, UnitPriceInCurrency = 495.00m, VatCodeId = "HIGH", Uom = "PCS",
        DiscountAmountInCurrency = 10.05m, ManualDiscount = true, AccountNumber = "8000", Subaccount = [new(1, "00")], Note = "red", BranchNumber = "1", Salesperson = "S1",
    };
}
