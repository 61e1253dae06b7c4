using System.Text.Json.Nodes;
using CcvSandbox.Api;

namespace CcvSandbox.Shop;

/// <summary>A way to pay, as orders name it: id, combined name and label.</summary>
public sealed record Paymethod(long Id, string Psp, string Method, string CombinedName, string Label)
{
    public static IReadOnlyList<Paymethod> All { get; } =
    [
        new(31, "pos", "cash", "cash", "Contant"),
        new(32, "pos", "pin", "pin", "Pinbetaling"),
        new(33, "pay", "ideal", "ideal", "iDEAL"),
        new(34, "pay", "creditcard", "creditcard", "Creditcard"),
        new(35, "shop", "invoice", "invoice", "Op rekening"),
    ];

    public static Paymethod Cash => All[0];

    public static Paymethod Invoice => All[4];

    public ReadOnlyMemory<byte> Render() => CcvJson.Bytes(new JsonObject
    {
        ["id"] = Id,
        ["psp"] = Psp,
        ["method"] = Method,
        ["combined_name"] = CombinedName,
        ["label"] = Label,
        ["extra_costs"] = false,
        ["extra_costs_fixed"] = 0m,
        ["extra_costs_percentage"] = 0m,
        ["apppsp"] = null,
        ["apppsppaymethod"] = null,
    });
}
