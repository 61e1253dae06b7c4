using System.Text.Json.Nodes;
using CcvSandbox.Api;
using SandboxKit.Seed;

namespace CcvSandbox.Shop;

/// <summary>An option menu by which the seed's products have variants.</summary>
internal sealed record Attribute(long Id, string Name)
{
    public static IReadOnlyList<Attribute> All { get; } =
    [
        .. SeedShop.Items.SelectMany(item => item.Variant?.Options ?? []).Select(option => option.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((name, place) => new Attribute(place + 1, name)),
    ];

    public ReadOnlyMemory<byte> Render() => CcvJson.Bytes(new JsonObject
    {
        ["href"] = CcvLinks.To($"attributes/{Id}"),
        ["id"] = Id,
        ["name"] = Name,
        ["attribute_type"] = 1,
        ["type"] = "option_menu",
        ["attribute_values"] = new JsonObject { ["href"] = CcvLinks.To($"attributes/{Id}/attributevalues") },
        ["parent"] = null,
    });
}
