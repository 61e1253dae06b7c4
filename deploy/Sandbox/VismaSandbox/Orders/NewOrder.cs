using System.Text.Json;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Orders;

/// <summary>A new order that passed every rule, ready to be numbered and kept.</summary>
internal sealed record NewOrder(
    JsonElement Source, OrderType Type, Customer Customer, DateTimeOffset Date, string Period, IReadOnlyList<NewOrderLine> Lines, Totals Totals);

/// <summary>The business rules of a new sales order, with the service's own codes.</summary>
internal sealed class NewOrderRules(Company company, VismaSandboxOptions options, TimeProvider time)
{
    /// <summary>The order, or null when errors were added.</summary>
    public NewOrder? Check(JsonElement source, OrderErrors errors, bool periodClosed, bool itemInactive)
    {
        var type = OrderType.All.GetValueOrDefault(source.Text("type") ?? "");
        errors.Require(type?.Active == true, "0003-InvalidValue", "type", "The order type cannot be found or is inactive.");
        var customer = company.Customers.Find(source.Text("customer", "id"));
        if (errors.Require(customer is not null, "1400-CustomerLookupException", "customer.id", "The customer cannot be found."))
        {
            errors.Require(customer!.CanBuy, "1407-InvalidCustomerStatus", "customer.id", $"The customer is {customer.Status}.");
        }

        CheckHead(source, errors, customer, type);
        var (date, period) = CheckPeriod(source, errors, periodClosed);
        if (type is null)
        {
            return null;
        }

        var reader = new OrderLineReader(company, type, errors, itemInactive, source.Text("shipping", "preferredWarehouseId"));
        var lines = source.List("orderLines").Select((line, index) => reader.Read(line, index)).ToList();
        if (errors.Any)
        {
            return null;
        }

        var freight = source.Number("freight", "premiumAmount") ?? 0m;
        var freightVat = VatCategory.All.GetValueOrDefault(source.Text("freight", "taxCategoryId") ?? "VAT0");
        var totals = Totals.Of(lines.ConvertAll(line => line!.Amount), freight, freightVat);
        return new(source, type, customer!, date, period, lines!, totals);
    }

    private static void CheckHead(JsonElement source, OrderErrors errors, Customer? customer, OrderType? type)
    {
        errors.Require(source.Text("status") is null or "Open" or "Hold", "0003-InvalidValue", "status", "Only Open and Hold are allowed.");
        Known(source.Text("branchId"), CompanySetup.Branches, errors, "0003-InvalidValue", "branchId");
        Known(source.Text("currencyId"), CompanySetup.Currencies, errors, "0003-InvalidValue", "currencyId");
        Known(source.Text("customer", "termsId"), CompanySetup.Terms, errors, "0003-InvalidValue", "customer.termsId");
        Known(source.Text("freight", "taxCategoryId"), VatCategory.All, errors, "1805-InvalidTaxCategoryId", "freight.taxCategoryId");
        Known(source.Text("shipping", "preferredWarehouseId"), CompanySetup.Warehouses, errors, "1802-InvalidWarehouseId", "shipping.preferredWarehouseId");
        var hasTerms = !string.IsNullOrEmpty(source.Text("customer", "termsId") ?? customer?.Terms);
        errors.Require(hasTerms || customer is null || type?.DefaultOperation != "Issue", "1401-MissingTermsId", "customer.termsId", "Terms cannot be empty.");
        CheckPayment(source, errors, customer, type);
        CheckAddress(source, errors, "billing");
        CheckAddress(source, errors, "shipping");
    }

    private static void CheckPayment(JsonElement source, OrderErrors errors, Customer? customer, OrderType? type)
    {
        var method = source.Text("paymentSettings", "paymentMethodId");
        if (Known(method, CompanySetup.PaymentMethods, errors, "1402-PaymentMethodIdNotFound", "paymentSettings.paymentMethodId") && method is { Length: > 0 })
        {
            errors.Require(
                CompanySetup.PaymentMethods[method].Active, "1403-InactivePaymentMethodId", "paymentSettings.paymentMethodId", "The payment method is inactive.");
        }

        var needsMethod = type?.IsCash == true && string.IsNullOrEmpty(method ?? customer?.PaymentMethod);
        errors.Require(!needsMethod, "1409-PaymentMethodRequired", "paymentSettings.paymentMethodId", "The order type requires a payment method.");
        var account = source.Text("paymentSettings", "cashAccountId");
        if (Known(account, CompanySetup.CashAccounts, errors, "1502-CashAccountNotFound", "paymentSettings.cashAccountId") && account is { Length: > 0 })
        {
            errors.Require(
                CompanySetup.CashAccounts[account].Active, "1501-CashAccountInactive", "paymentSettings.cashAccountId", "The cash account is inactive.");
        }
    }

    private static void CheckAddress(JsonElement source, OrderErrors errors, string part)
    {
        if (source.At(part, "address") is not { } address)
        {
            return;
        }

        var country = address.Text("countryId");
        if (errors.Require(!string.IsNullOrEmpty(country), "0001-NullNotAllowed", $"{part}.address.countryId", "An address needs a country."))
        {
            errors.Require(CompanySetup.Countries.Contains(country!), "0003-InvalidValue", $"{part}.address.countryId", "The country cannot be found.");
        }
    }

    private (DateTimeOffset Date, string Period) CheckPeriod(JsonElement source, OrderErrors errors, bool periodClosed)
    {
        var date = Reading.Moment(source.Text("date")) ?? time.GetUtcNow();
        var invoiced = Reading.Moment(source.Text("financialInformation", "invoiceDate")) ?? date;
        var period = source.Text("financialInformation", "postPeriod") ?? Periods.Of(invoiced);
        errors.Require(
            !periodClosed && !Periods.IsClosed(period, options.ClosedThrough), "1601-FinancialPeriodClosed", "financialInformation.postPeriod",
            $"Financial period '{period}' is closed and cannot be set for order");
        return (date, period);
    }

    private static bool Known<T>(string? id, IReadOnlyDictionary<string, T> list, OrderErrors errors, string code, string property) =>
        errors.Require(string.IsNullOrEmpty(id) || list.ContainsKey(id), code, property, "The value cannot be found.");
}
