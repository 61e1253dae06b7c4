using System.Globalization;
using System.Text.Json.Nodes;
using CcvSandbox.Api;

namespace CcvSandbox.Catalogue;

/// <summary>Products, to read.</summary>
public sealed class ProductResource(CcvSandboxOptions options, ProductCatalogue catalogue, ShelfStock shelf, TimeProvider time)
{
    private readonly string _opened = CcvDate.Format(time.GetUtcNow());

    public void Map(CcvRoutes routes) => routes
        .Map("GET", "products", call => new(List(call)))
        .Map("GET", "products/{id}", call => new(One(call)));

    private CcvAnswer One(CcvCall call) =>
        CcvAnswer.Ok(Render(catalogue.Find(call.Id) ?? throw call.NotFound("product")));

    private CcvAnswer List(CcvCall call)
    {
        var query = call.Query;
        var (field, descending) = query.OrderBy("id", "name", "createdate", "modifydate");
        var found = catalogue.All.Where(product => Fits(query, product)).ToList();
        if (field == "name")
            found.Sort((a, b) => string.Compare(a.Name, b.Name, StringComparison.OrdinalIgnoreCase));
        if (descending)
            found.Reverse();
        return CcvPage.Of(query, options.Shop).Answer(call, found, Render);
    }

    private bool Fits(CcvQuery query, Product product) =>
        (query.Text("productnumber") is not { } number || product.Number == number)
        && (query.Text("eannumber") is not { } ean || product.Ean == ean)
        && (query.Text("productname") is not { } name || product.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
        && (query.Number("minprice") is not { } min || product.Price >= min)
        && (query.Number("maxprice") is not { } max || product.Price <= max)
        && (query.Number("minstock") is not { } minStock || Stock(product) >= minStock)
        && (query.Number("maxstock") is not { } maxStock || Stock(product) <= maxStock)
        && query.Bool("active") != false;

    private decimal Stock(Product product) =>
        product.Variants.Count == 0 ? shelf.Of(product.Number) : product.Variants.Sum(variant => shelf.Of(variant.Sku));

    private ReadOnlyMemory<byte> Render(Product product)
    {
        var self = $"products/{product.Id.ToString(CultureInfo.InvariantCulture)}";
        return CcvJson.Bytes(new JsonObject
        {
            ["href"] = CcvLinks.To(self),
            ["id"] = product.Id,
            ["is_active"] = true,
            ["createdate"] = _opened,
            ["modifydate"] = _opened,
            ["productnumber"] = product.Number,
            ["eannumber"] = product.Ean,
            ["mpnnumber"] = "",
            ["is_multishop_product"] = false,
            ["name"] = product.Name,
            ["shortdescription"] = product.Name,
            ["description"] = null,
            ["vatrate"] = CcvJson.Number(product.VatRate),
            ["taxtariff"] = product.VatRate switch { 21m => "normal", 9m => "low a", _ => "zero" },
            ["price"] = CcvJson.Number(product.Price),
            ["discount"] = 0m,
            ["purchaseprice"] = CcvJson.Number(product.PurchasePrice),
            ["container_deposit_price"] = 0m,
            ["safety_deposit_price"] = 0m,
            ["unit"] = product.Unit,
            ["stockenabled"] = product.IsStocked,
            ["stock"] = CcvJson.Number(Stock(product)),
            ["stocklocation"] = "",
            ["ordering_without_stock"] = "global_setting",
            ["weight"] = CcvJson.Number(product.Weight),
            ["maincategory"] = product.Category,
            ["subcategory"] = "",
            ["brand"] = new JsonObject { ["href"] = null, ["id"] = null, ["name"] = product.Brand },
            ["specs"] = null,
            ["is_visible"] = true,
            ["can_be_ordered"] = true,
            ["attributecombinations"] = new JsonObject { ["href"] = CcvLinks.To($"{self}/attributecombinations") },
            ["productphotos"] = new JsonObject { ["href"] = CcvLinks.To($"{self}/productphotos") },
            ["producttocategories"] = new JsonObject { ["href"] = CcvLinks.To($"{self}/producttocategories") },
        });
    }
}
