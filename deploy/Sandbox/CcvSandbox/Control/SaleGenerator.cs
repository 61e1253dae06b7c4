using System.Text.Json.Nodes;
using Bogus;
using CcvSandbox.Catalogue;
using CcvSandbox.Orders;
using CcvSandbox.Shop;
using SandboxKit.Seed;

namespace CcvSandbox.Control;

/// <summary>
/// Believable sales of the till. Everything random comes from one seed in a fixed order, so that a seed repeats itself to the cent.
/// </summary>
public sealed class SaleGenerator
{
    private static readonly List<SeedItem> Counter = [.. SeedShop.Items];
    private static readonly List<SeedCustomer> Everybody = [.. SeedShop.Customers];
    private static readonly ILookup<bool, SeedCustomer> ByKind = Everybody.ToLookup(customer => customer.IsCompany);
    private readonly CcvSandboxOptions _options;
    private readonly ProductCatalogue _catalogue;
    private readonly SaleRequest _request;
    private readonly Randomizer _random;
    private readonly SeedCustomerFactory _newCustomers;
    private int _newCount;

    public SaleGenerator(CcvSandboxOptions options, ProductCatalogue catalogue, SaleRequest request, int seed)
    {
        (_options, _catalogue, _request) = (options, catalogue, request);
        _random = new Randomizer(seed);
        _newCustomers = new SeedCustomerFactory(seed, $"nieuw-{(uint)seed}.example");
    }

    public (OrderDraft Draft, string Customer) Next(string createDate)
    {
        var who = Customer();
        var paymethod = Paymethod(who);
        var isShipped = _request.Customer == "mixed" && who.Customer is not null && _random.Bool(0.25f);
        var hasCosts = _request.Customer == "mixed" && paymethod.CombinedName is "creditcard" or "invoice" && _random.Bool(0.4f);
        var includesVat = _options.Shop.PricesIncludeVat;
        var draft = new OrderDraft
        {
            CreateDate = createDate,
            Currency = _options.Shop.Currency,
            Paymethod = paymethod,
            Status = _options.Shop.PosOrderStatus,
            IsPaid = _request.Paid,
            RowTaxesIncluded = includesVat,
            ShippingTaxesIncluded = includesVat,
            DeliverMethod = isShipped ? "shipping" : "pickup",
            Shipping = isShipped ? _random.ArrayElement([4.95m, 6.95m, 12.50m]) : 0m,
            PaymethodCosts = hasCosts ? _random.ArrayElement([0.35m, 1.25m, 2.50m]) : 0m,
            UserId = who.Kind == "known" ? who.Customer!.Number : null,
            Customer = Block(who),
            Rows = [.. Enumerable.Range(0, _request.Lines).Select(_ => Row(includesVat))],
        };
        return (draft, who.Kind);
    }

    private SaleCustomer Customer() => _request.Customer switch
    {
        "known" => new("known", _random.ListItem(Everybody)),
        "new" => New(_random.Bool(0.3f)),
        "company" => _random.Bool() ? Known(isCompany: true) : New(isCompany: true),
        "person" => _random.Bool() ? Known(isCompany: false) : New(isCompany: false),
        "walk-in" => new("walk-in", null),
        _ => _random.Double() switch
        {
            < 0.35 => Known(_random.Bool(0.4f)),
            < 0.65 => New(_random.Bool(0.3f)),
            _ => new("walk-in", null),
        },
    };

    private SaleCustomer Known(bool isCompany) =>
        new("known", _random.ListItem(ByKind[isCompany].ToList()));

    private SaleCustomer New(bool isCompany) => new("new", _newCustomers.Create(++_newCount, isCompany));

    /// <summary>A walk-in leaves nothing, or a name and a postcode but no e-mail.</summary>
    private JsonObject? Block(SaleCustomer who)
    {
        if (who.Customer is { } customer)
            return PersonalInfo.Of(customer);
        return _random.Bool(0.6f) ? null : new JsonObject
        {
            ["billingaddress"] = new JsonObject
            {
                ["full_name"] = _random.ArrayElement(["Dhr. Smit", "Mevr. de Boer", "Fam. Peeters"]),
                ["zipcode"] = _random.ReplaceNumbers("#### ") + "XA",
                ["city"] = "Utrecht",
                ["country_code"] = "NL",
            },
            ["email"] = null,
            ["customertype"] = "b2c",
        };
    }

    private Paymethod Paymethod(SaleCustomer who)
    {
        if (who.Customer?.IsCompany == true && _random.Bool(0.4f))
            return Shop.Paymethod.Invoice;
        return _random.WeightedRandom([.. Shop.Paymethod.All.Take(4)], [0.3f, 0.5f, 0.12f, 0.08f]);
    }

    private OrderRowDraft Row(bool includesVat)
    {
        var item = _random.ListItem(Counter);
        var (product, variant) = _catalogue.FindSku(item.Sku)!.Value;
        var price = includesVat ? product.Price : Math.Round(product.Price / (1 + product.VatRate / 100m), 2);
        return new()
        {
            Product = product,
            Variant = variant,
            Count = item.Unit == "kg" ? _random.Int(200, 1800) / 1000m : _random.WeightedRandom([1, 2, 3, 4, 6, 12], [0.6f, 0.2f, 0.08f, 0.06f, 0.04f, 0.02f]),
            Price = price,
            Discount = _random.Bool(0.12f) ? Math.Round(price * _random.ArrayElement([0.05m, 0.1m, 0.2m]), 2) : 0m,
            Tax = product.VatRate,
        };
    }
}
