using System.Text.Json;
using System.Text.Json.Nodes;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Orders;

/// <summary>The read shapes of a sales order: the order with every section, its row in lists, its tax rows.</summary>
internal static class OrderRead
{
    /// <summary>Sections that are only told when <c>expand</c> names them.</summary>
    public static IReadOnlyDictionary<string, string> Sections { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Billing"] = "billing", ["Payment"] = "paymentSettings", ["FinancialInformation"] = "financialInformation", ["Shipping"] = "shipping",
        ["Customer"] = "customer", ["Owner"] = "owner", ["Origin"] = "origin", ["Note"] = "note", ["Freight"] = "freight",
        ["Attachments"] = "attachments", ["CustomFields"] = "customFields",
    };

    public static JsonObject Order(NewOrder order, Document document)
    {
        var source = order.Source;
        return SandboxJson.Dense(new JsonObject
        {
            ["type"] = document.Type,
            ["orderId"] = document.Number,
            ["branch"] = new JsonObject { ["id"] = source.Text("branchId") ?? CompanySetup.Branch },
            ["description"] = source.Text("description"),
            ["date"] = SandboxJson.Day(order.Date),
            ["requestOn"] = SandboxJson.Day(Reading.Moment(source.Text("requestOn")) ?? order.Date),
            ["lastModified"] = SandboxJson.Date(document.Modified),
            ["isRotRutDeductible"] = false,
            ["orderQty"] = order.Lines.Sum(line => line.Amount.Quantity),
            ["note"] = source.Text("note"),
            ["currencyId"] = source.Text("currencyId") ?? CompanySetup.Currency,
            ["billing"] = Party(source, "billing"),
            ["shipping"] = Shipping(source, order.Date),
            ["paymentSettings"] = Payment(order),
            ["financialInformation"] = Financial(order),
            ["status"] = Status(document.Status),
            ["customer"] = Customer(order),
            ["totals"] = Totals(order.Totals),
            ["freight"] = Freight(source, order.Totals),
            ["customFields"] = source.At("customFields") is { } custom ? JsonNode.Parse(custom.GetRawText()) : null,
            ["version"] = document.Stamp,
            ["emailed"] = false,
        });
    }

    public static JsonObject Row(NewOrder order, Document document) => SandboxJson.Dense(new JsonObject
    {
        ["_links"] = new JsonObject { ["self"] = new JsonObject { ["href"] = $"/api/v3/SalesOrders/{document.Type}/{document.Number}" } },
        ["type"] = document.Type,
        ["orderId"] = document.Number,
        ["status"] = document.Status,
        ["date"] = SandboxJson.Day(order.Date),
        ["shippingScheduledDate"] = SandboxJson.Day(order.Date),
        ["customerId"] = document.CustomerNumber,
        ["customerName"] = document.CustomerName,
        ["orderQty"] = order.Lines.Sum(line => line.Amount.Quantity),
        ["orderTotal"] = order.Totals.Total,
        ["taxTotal"] = order.Totals.Vat,
        ["currency"] = order.Source.Text("currencyId") ?? CompanySetup.Currency,
        ["location"] = "MAIN",
        ["requestOn"] = SandboxJson.Day(Reading.Moment(order.Source.Text("requestOn")) ?? order.Date),
        ["customerOrder"] = order.Source.Text("customer", "order"),
        ["customerRefNo"] = order.Source.Text("customer", "refNo"),
        ["description"] = order.Source.Text("description"),
        ["lastModified"] = SandboxJson.Date(document.Modified),
    });

    public static JsonArray Taxes(Totals totals) => new(totals.Taxes.Select(tax => (JsonNode?)new JsonObject
    {
        ["taxId"] = tax.Category.Id, ["taxRate"] = tax.Category.Rate, ["taxableAmount"] = tax.Taxable, ["taxAmount"] = tax.Vat,
        ["exemptTax"] = tax.Category.Exempt, ["includeInTaxable"] = false, ["isPendingTax"] = false, ["isStatisticalTax"] = false,
        ["isReverseTax"] = false, ["taxType"] = "Vat",
    }).ToArray());

    public static JsonObject Status(string status) =>
        new() { ["description"] = status, ["cancelled"] = status == "Cancelled", ["hold"] = status == "Hold" };

    private static JsonObject Customer(NewOrder order) => SandboxJson.Dense(new JsonObject
    {
        ["internalId"] = order.Customer.InternalId,
        ["id"] = order.Customer.Number,
        ["name"] = order.Customer.Name,
        ["contactId"] = (int?)order.Source.Number("customer", "contactId"),
        ["order"] = order.Source.Text("customer", "order"),
        ["refNo"] = order.Source.Text("customer", "refNo"),
    });

    private static JsonObject Totals(Totals totals)
    {
        var json = new JsonObject();
        void Both(string name, decimal amount)
        {
            json[name] = amount;
            json[name + "InBaseCurrency"] = amount;
        }

        Both("orderTotal", totals.Total);
        Both("taxableTotal", totals.Taxable);
        Both("taxExemptTotal", totals.Exempt);
        Both("taxTotal", totals.Vat);
        Both("discountTotal", totals.Discounts);
        Both("freightTotal", totals.Freight);
        Both("unbilledAmount", totals.Total);
        Both("unshippedAmount", totals.Lines);
        return json;
    }

    private static JsonObject Freight(JsonElement source, Totals totals) => SandboxJson.Dense(new JsonObject
    {
        ["volume"] = 0m, ["weight"] = 0m,
        ["cost"] = source.Number("freight", "cost") ?? 0m, ["costInBaseCurrency"] = source.Number("freight", "cost") ?? 0m,
        ["premiumAmount"] = totals.Freight, ["premiumAmountInBaseCurrency"] = totals.Freight,
        ["amount"] = totals.Freight, ["amountInBaseCurrency"] = totals.Freight,
        ["taxCategoryId"] = source.Text("freight", "taxCategoryId"),
    });

    private static JsonObject Payment(NewOrder order)
    {
        var method = order.Source.Text("paymentSettings", "paymentMethodId") ?? order.Customer.PaymentMethod;
        return SandboxJson.Dense(new JsonObject
        {
            ["paymentMethod"] = method is { Length: > 0 } ? Pair(method, CompanySetup.PaymentMethods) : null,
            ["cashAccountId"] = order.Source.Text("paymentSettings", "cashAccountId"),
            ["paymentReference"] = order.Source.Text("paymentSettings", "paymentReference"),
        });
    }

    private static JsonObject Financial(NewOrder order)
    {
        var terms = order.Source.Text("customer", "termsId") ?? order.Customer.Terms;
        return SandboxJson.Dense(new JsonObject
        {
            ["invoiceSeparately"] = order.Source.Flag("financialInformation", "invoiceSeparately") ?? false,
            ["terms"] = terms is { Length: > 0 } ? Pair(terms, CompanySetup.Terms) : null,
            ["postPeriod"] = order.Period,
        });
    }

    private static JsonObject Shipping(JsonElement source, DateTimeOffset date)
    {
        var shipping = Party(source, "shipping");
        shipping["scheduledDate"] = SandboxJson.Day(Reading.Moment(source.Text("shipping", "scheduledDate")) ?? date);
        shipping["shipSeparately"] = source.Flag("shipping", "shipSeparately") ?? false;
        foreach (var flag in new[] { "residentialDelivery", "saturdayDelivery", "insurance" })
        {
            shipping[flag] = source.Flag("shipping", flag) ?? false;
        }

        shipping["priority"] = (int?)source.Number("shipping", "priority") ?? 0;
        if (source.Text("shipping", "preferredWarehouseId") is { Length: > 0 } warehouse)
        {
            shipping["preferredWarehouse"] = Pair(warehouse, CompanySetup.Warehouses);
        }

        return shipping;
    }

    private static JsonObject Party(JsonElement source, string part)
    {
        var party = new JsonObject();
        if (source.At(part, "address") is { } address)
        {
            party["address"] = SandboxJson.Dense(new JsonObject
            {
                ["overridesDefault"] = true, ["line1"] = address.Text("line1"), ["line2"] = address.Text("line2"), ["line3"] = address.Text("line3"),
                ["postalCode"] = address.Text("postalCode"), ["city"] = address.Text("city"),
                ["country"] = new JsonObject { ["id"] = address.Text("countryId") },
            });
        }

        if (source.At(part, "contact") is { } contact)
        {
            party["contact"] = SandboxJson.Dense(new JsonObject
            {
                ["overridesDefault"] = true, ["name"] = contact.Text("name"), ["attention"] = contact.Text("attention"),
                ["email"] = contact.Text("email") ?? contact.List("emails").Select(email => email.GetString()).FirstOrDefault(),
                ["phone1"] = contact.Text("phone1"),
            });
        }

        return party;
    }

    private static JsonObject Pair(string id, IReadOnlyDictionary<string, Code> list) =>
        new() { ["id"] = list[id].Id, ["description"] = list[id].Description };
}
