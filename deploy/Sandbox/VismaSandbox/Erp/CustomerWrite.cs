using System.Text.Json.Nodes;
using VismaSandbox.Setup;

namespace VismaSandbox.Erp;

/// <summary>Brings a customer's write body into its read shape. Field by field, because the two have other names and nesting.</summary>
internal static class CustomerWrite
{
    private static readonly string[] Scalars =
    [
        "name", "status", "accountReference", "numberOfEmployees", "currencyId", "creditLimit", "creditDaysPastDue", "printInvoices",
        "acceptAutoInvoices", "sendInvoicesByEmail", "sendDunningLettersViaEMail", "printDunningLetters", "printStatements",
        "sendStatementsByEmail", "printMultiCurrencyStatements", "invoiceToDefaultLocation", "vatRegistrationId", "corporateId", "gln",
        "creditVerification", "statementType", "excludeDebtCollection",
    ];

    private static readonly (string Field, int Length)[] Lengths =
        [("number", 30), ("name", 255), ("vatRegistrationId", 50), ("corporateId", 50), ("gln", 50)];

    private static readonly (string Field, int Length)[] AddressLengths =
        [("addressLine1", 50), ("addressLine2", 50), ("addressLine3", 50), ("postalCode", 20), ("city", 50), ("county", 50)];

    private static readonly (string Field, int Length)[] ContactLengths =
        [("name", 255), ("attention", 255), ("email", 255), ("web", 255), ("phone1", 50), ("phone2", 50), ("fax", 50)];

    public static void Apply(ErpBody body, JsonObject read, Func<int> nextId)
    {
        foreach (var (field, length) in Lengths)
        {
            ErpRules.Fits(field, body.Text(field), length);
        }

        ErpRules.Known("customerClassId", body.Text("customerClassId"), CompanySetup.Classes);
        ErpRules.Known("creditTermsId", body.Text("creditTermsId"), CompanySetup.Terms);
        ErpRules.Known("currencyId", body.Text("currencyId"), CompanySetup.Currencies);
        foreach (var field in Scalars)
        {
            body.Copy(field, read);
        }

        Coded(body, "customerClassId", read, "customerClass", CompanySetup.Classes);
        Coded(body, "creditTermsId", read, "creditTerms", CompanySetup.Terms);
        Named(body, "priceClassId", read, "priceClass", "id");
        Named(body, "vatZoneId", read, "vatZone", "id");
        Named(body, "parentRecordNumber", read, "parentRecord", "number");
        foreach (var prefix in new[] { "main", "invoice", "delivery" })
        {
            Address(body, prefix + "Address", read, nextId);
            Contact(body, prefix + "Contact", read, nextId);
        }

        PaymentMethod(body, read);
        Attributes(body, read);
        ErpRules.Require(!string.IsNullOrWhiteSpace((string?)read["name"]), "'name' cannot be empty.");
    }

    public static void Address(ErpBody body, string field, JsonObject read, Func<int> nextId)
    {
        if (body.Inner(field) is not { } address)
        {
            return;
        }

        foreach (var (name, length) in AddressLengths)
        {
            ErpRules.Fits($"{field}.{name}", address.Text(name), length);
        }

        var country = address.Text("countryId");
        ErpRules.Require(string.IsNullOrEmpty(country) || CompanySetup.Countries.Contains(country), $"'{field}.countryId' cannot be found in the system.");
        var target = Part(read, field, "addressId", nextId);
        foreach (var name in new[] { "addressLine1", "addressLine2", "addressLine3", "postalCode", "city" })
        {
            address.Copy(name, target);
        }

        Named(address, "countryId", target, "country", "id");
        Named(address, "county", target, "county", "id");
    }

    private static void Contact(ErpBody body, string field, JsonObject read, Func<int> nextId)
    {
        if (body.Inner(field) is not { } contact)
        {
            return;
        }

        var target = Part(read, field, "contactId", nextId);
        foreach (var (name, length) in ContactLengths)
        {
            ErpRules.Fits($"{field}.{name}", contact.Text(name), length);
            contact.Copy(name, target);
        }
    }

    private static JsonObject Part(JsonObject read, string field, string id, Func<int> nextId)
    {
        if (read[field] is not JsonObject part)
        {
            read[field] = part = new JsonObject { [id] = nextId() };
        }

        return part;
    }

    private static void Coded(ErpBody body, string field, JsonObject read, string name, IReadOnlyDictionary<string, Code> list)
    {
        if (body.Text(field) is { Length: > 0 } id)
        {
            read[name] = new JsonObject { ["id"] = list[id].Id, ["description"] = list[id].Description };
        }
        else if (body.Has(field))
        {
            read.Remove(name);
        }
    }

    private static void Named(ErpBody body, string field, JsonObject read, string name, string key)
    {
        if (body.Text(field) is { Length: > 0 } id)
        {
            read[name] = new JsonObject { [key] = id };
        }
        else if (body.Has(field))
        {
            read.Remove(name);
        }
    }

    private static void PaymentMethod(ErpBody body, JsonObject read)
    {
        if (body.Inner("defaultPaymentMethod")?.Text("paymentMethodId") is not { } method)
        {
            return;
        }

        ErpRules.Known("defaultPaymentMethod.paymentMethodId", method, CompanySetup.PaymentMethods);
        read["defaultPaymentMethodId"] = method;
        read["paymentMethods"] = new JsonArray(new JsonObject { ["paymentMethodId"] = method, ["isDefault"] = true });
    }

    private static void Attributes(ErpBody body, JsonObject read)
    {
        foreach (var line in body.List("attributeLines"))
        {
            var attributes = read["attributes"] as JsonArray ?? [];
            read["attributes"] ??= attributes;
            var id = line.Text("attributeId");
            if (attributes.FirstOrDefault(known => (string?)known!["id"] == id) is { } old)
            {
                attributes.Remove(old);
            }

            attributes.Add(new JsonObject { ["id"] = id, ["value"] = line.Text("attributeValue") });
        }
    }
}
