using System.Text.Json.Nodes;
using SandboxKit.Records;
using SandboxKit.Seed;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Seed;

/// <summary>Fills empty books with the shop both sandboxes share: its items, its customers as debtors, and what sales are booked on.</summary>
internal sealed class CompanySeed(TimeProvider time)
{
    public const string CounterCustomer = "COUNTER";

    private static readonly (string Number, string Description, string Vat)[] Services =
    [
        ("SHIPPING", "Shipping costs", "VAT21"), ("PAYMENTFEE", "Payment costs", "VAT21"), ("DEPOSIT", "Deposit", "VAT0"),
        ("DISCOUNT", "Discount", "VAT21"), ("SURCHARGE", "Surcharge", "VAT21"), ("ROUNDING", "Rounding difference", "VAT0"),
        ("MISC", "Miscellaneous", "VAT21"),
    ];

    public List<RecordWrite> Fill(Company company)
    {
        var writes = new List<RecordWrite>();
        foreach (var item in SeedShop.Items)
        {
            writes.Add(company.Put(Item.FromJson(ItemJson(company, item))));
        }

        foreach (var (number, description, vat) in Services)
        {
            writes.Add(company.Put(Item.FromJson(ServiceJson(company, number, description, vat))));
        }

        foreach (var item in SeedShop.BookingItems.Where(item => company.Items.Find(item.Sku) is null))
        {
            writes.Add(company.Put(Item.FromJson(ServiceJson(company, item.Sku, item.Name, VatCategory.IdFor(item.VatRate)))));
        }

        writes.Add(company.Put(Customer.FromJson(CounterJson(company))));
        foreach (var customer in SeedShop.Customers)
        {
            var number = company.NextNumber("customer", 10_001, "0", _ => false);
            writes.Add(company.Put(Customer.FromJson(CustomerJson(company, number, customer))));
            if (customer.IsCompany)
            {
                writes.Add(company.Put(Contact.FromJson(ContactJson(company, number, customer))));
            }
        }

        return writes;
    }

    private string Now => SandboxJson.Date(time.GetUtcNow());

    private string ItemJson(Company company, SeedItem item)
    {
        var unit = item.Unit.Length > 6 ? item.Unit[..6] : item.Unit;
        var json = ItemHead(company, item.Sku, item.Name, VatCategory.IdFor(item.VatRate), unit.ToUpperInvariant(), item.IsStockItem);
        json["defaultPrice"] = decimal.Round(item.PriceIncludingVat / (1m + (item.VatRate / 100m)), 4, MidpointRounding.AwayFromZero);
        json["recommendedPrice"] = item.PriceIncludingVat;
        json["currentCost"] = item.PurchasePrice;
        json["lastCost"] = item.PurchasePrice;
        json["crossReferences"] = new JsonArray(new JsonObject
        {
            ["alternateType"] = "Barcode", ["alternateID"] = item.Ean, ["description"] = "EAN", ["uom"] = unit.ToUpperInvariant(),
        });
        json["attributes"] = Attributes(item);
        json["packaging"] = new JsonObject { ["baseItemWeight"] = item.Weight, ["weightUOM"] = "KG" };
        if (item.IsStockItem)
        {
            json["defaultWarehouse"] = new JsonObject { ["id"] = "MAIN", ["description"] = "Main warehouse" };
            json["warehouseDetails"] = new JsonArray(Stock("MAIN", item.Stock, isDefault: true), Stock("SHOP", item.Stock / 3, isDefault: false));
        }

        return SandboxJson.Text(json);
    }

    private static JsonArray Attributes(SeedItem item)
    {
        var attributes = new JsonArray(
            new JsonObject { ["id"] = "BRAND", ["value"] = item.Brand, ["description"] = "Brand" },
            new JsonObject { ["id"] = "CATEGORY", ["value"] = item.Category, ["description"] = "Category" });
        if (item.Variant is { } variant)
        {
            attributes.Add(new JsonObject { ["id"] = "PARENT", ["value"] = variant.FamilySku, ["description"] = "Variant family" });
            foreach (var option in variant.Options)
            {
                attributes.Add(new JsonObject { ["id"] = option.Name.ToUpperInvariant(), ["value"] = option.Value, ["description"] = option.Name });
            }
        }

        return attributes;
    }

    private JsonObject Stock(string warehouse, int quantity, bool isDefault) => new()
    {
        ["isDefault"] = isDefault, ["warehouse"] = warehouse, ["quantityOnHand"] = quantity, ["available"] = quantity,
        ["availableForShipment"] = quantity, ["lastModifiedDateTime"] = Now,
    };

    private string ServiceJson(Company company, string number, string description, string vat)
    {
        var json = ItemHead(company, number, description, vat, "STUK", stockItem: false);
        json["defaultPrice"] = 0m;
        return SandboxJson.Text(json);
    }

    private JsonObject ItemHead(Company company, string number, string description, string vat, string unit, bool stockItem) => new()
    {
        ["inventoryId"] = company.NextInternalId(),
        ["inventoryNumber"] = number,
        ["status"] = "Active",
        ["type"] = stockItem ? "FinishedGoodItem" : "NonStockItem",
        ["description"] = description,
        ["vatCode"] = new JsonObject { ["id"] = vat, ["description"] = VatCategory.All[vat].Description },
        ["lastModifiedDateTime"] = Now,
        ["baseUnit"] = unit,
        ["salesUnit"] = unit,
        ["purchaseUnit"] = unit,
        ["stockItem"] = stockItem,
        ["kitItem"] = false,
        ["timestamp"] = SandboxJson.Stamp(company.NextVersion()),
    };

    private string CounterJson(Company company)
    {
        var json = CustomerHead(company, CounterCustomer, "Counter sales", "PERSON", "0");
        json["mainAddress"] = new JsonObject { ["addressId"] = company.NextInternalId(), ["country"] = Country("NL") };
        json["mainContact"] = new JsonObject { ["contactId"] = company.NextInternalId(), ["name"] = "Counter sales" };
        return SandboxJson.Text(json);
    }

    private string CustomerJson(Company company, string number, SeedCustomer customer)
    {
        var json = CustomerHead(company, number, customer.DebtorName, customer.IsCompany ? "COMP" : "PERSON", "14");
        json["vatRegistrationId"] = customer.VatNumber;
        json["corporateId"] = customer.ChamberOfCommerceNumber;
        var address = new JsonObject
        {
            ["addressId"] = company.NextInternalId(), ["addressLine1"] = customer.Address.Line1, ["postalCode"] = customer.Address.PostalCode,
            ["city"] = customer.Address.City, ["country"] = Country(customer.Address.CountryCode),
        };
        var contact = new JsonObject
        {
            ["contactId"] = company.NextInternalId(), ["name"] = customer.DebtorName, ["email"] = customer.Email, ["phone1"] = customer.Telephone,
        };
        foreach (var prefix in new[] { "main", "invoice", "delivery" })
        {
            json[prefix + "Address"] = address.DeepClone();
            json[prefix + "Contact"] = contact.DeepClone();
        }

        return SandboxJson.Text(SandboxJson.Dense(json));
    }

    private JsonObject CustomerHead(Company company, string number, string name, string customerClass, string terms) => new()
    {
        ["internalId"] = company.NextInternalId(),
        ["number"] = number,
        ["name"] = name,
        ["status"] = "Active",
        ["customerClass"] = new JsonObject { ["id"] = customerClass, ["description"] = CompanySetup.Classes[customerClass].Description },
        ["creditTerms"] = new JsonObject { ["id"] = terms, ["description"] = CompanySetup.Terms[terms].Description },
        ["currencyId"] = CompanySetup.Currency,
        ["creditVerification"] = "Disabled",
        ["lastModifiedDateTime"] = Now,
        ["createdDateTime"] = Now,
        ["timeStamp"] = SandboxJson.Stamp(company.NextVersion()),
    };

    private string ContactJson(Company company, string number, SeedCustomer customer) => SandboxJson.Text(new JsonObject
    {
        ["displayName"] = $"{customer.LastName}, {customer.FirstName}",
        ["active"] = true,
        ["firstName"] = customer.FirstName,
        ["lastName"] = customer.LastName,
        ["businessAccount"] = number,
        ["businessAccountType"] = "Customer",
        ["sameAsAccount"] = true,
        ["email"] = customer.Email,
        ["phone1"] = customer.Telephone,
        ["lastModifiedDateTime"] = Now,
        ["contactId"] = company.NextInternalId(),
        ["timeStamp"] = SandboxJson.Stamp(company.NextVersion()),
    });

    private static JsonObject Country(string id) => new() { ["id"] = id };
}
