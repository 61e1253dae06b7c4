using System.Text.Json.Nodes;
using CcvSandbox.Api;

namespace CcvSandbox.Shop;

/// <summary>Discovery, status, the webshop with its settings, and ways to pay.</summary>
public sealed class ShopResource(CcvSandboxOptions options, CcvRoutes routes)
{
    private const long ShopId = 1;

    public void Map() => routes
        .Map("GET", "", call => new(Discover(call)))
        .Map("GET", "status", call => new(CcvAnswer.Ok(CcvJson.Bytes(new JsonObject { ["href"] = call.Self, ["status"] = "ok", ["version"] = 1 }))))
        .Map("GET", "webshops", call => new(CcvPage.Whole(call, [Webshop()])))
        .Map("GET", "webshops/{id}", call => new(CcvAnswer.Ok(Known(call, Webshop()))))
        .Map("GET", "webshops/{id}/settings", call => new(CcvAnswer.Ok(Known(call, Settings()))))
        .Map("GET", "paymethods", call => new(CcvPage.Whole(call, Paymethod.All.Select(method => method.Render()))))
        .Map("GET", "attributes", call => new(CcvPage.Whole(call, Attribute.All.Select(attribute => attribute.Render()))));

    private static ReadOnlyMemory<byte> Known(CcvCall call, ReadOnlyMemory<byte> body) =>
        call.Id == ShopId ? body : throw call.NotFound("webshop");

    private CcvAnswer Discover(CcvCall call) => CcvPage.Whole(call, routes.Resources.Select(name => (ReadOnlyMemory<byte>)CcvJson.Bytes(new JsonObject
    {
        ["href"] = CcvLinks.To(name),
        ["title"] = name,
        ["description"] = $"The resource {name}.",
        ["uri"] = $"{CcvLinks.Root}{name}/",
    })));

    private ReadOnlyMemory<byte> Webshop() => CcvJson.Bytes(new JsonObject
    {
        ["href"] = CcvLinks.To($"webshops/{ShopId}"),
        ["id"] = ShopId,
        ["name"] = options.Shop.Name,
        ["is_multishop_system"] = false,
        ["product_limit"] = 10_000,
        ["product_limit_left"] = 9_000,
        // A link without a path below the API's root; the host is put in like everywhere else.
        ["api_root"] = $"{CcvLinks.Base}/",
        ["webshops"] = new JsonObject { ["href"] = CcvLinks.To($"webshops/{ShopId}/webshops") },
    });

    private ReadOnlyMemory<byte> Settings() => CcvJson.Bytes(new JsonObject
    {
        ["href"] = CcvLinks.To($"webshops/{ShopId}/settings"),
        ["webshop_enabled"] = true,
        ["currency"] = options.Shop.Currency,
        ["default_vat_rat"] = 21m,
        ["prices_include_vat"] = options.Shop.PricesIncludeVat,
        ["languages"] = new JsonArray("nl", "en", "de", "fr"),
        ["backend_language"] = "nl",
        ["stock"] = true,
        ["ordering_without_stock"] = "Y",
        ["stock_level_warnings"] = new JsonObject { ["low_threshold"] = 5, ["high_threshold"] = 100 },
        ["order_status"] = new JsonArray([.. OrderStatus.All.Select(Status)]),
        ["parent"] = new JsonObject { ["href"] = CcvLinks.To($"webshops/{ShopId}") },
    });

    private static JsonNode Status((int Id, string Status, string Name) status) => new JsonObject
    {
        ["id"] = status.Id,
        ["status"] = status.Status,
        ["status_name"] = status.Name,
        ["text_color"] = "#000000",
        ["background_color"] = "#FFFFFF",
    };
}
