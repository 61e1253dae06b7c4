using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>An order with its rows: what is kept, encrypted, while the order is on its way. Write and read it with <see cref="CcvJson"/>.</summary>
/// <param name="Order">The order.</param>
/// <param name="Rows">All its rows.</param>
public sealed record CcvOrderDocument(
    [property: JsonPropertyName("order")] CcvOrder Order,
    [property: JsonPropertyName("rows")] IReadOnlyList<CcvOrderRow> Rows)
{
    /// <summary>Names the object and nothing in it: the contents are not for logs.</summary>
    public override string ToString() => $"CCV order {Order.Id} with {Rows.Count} rows";
}
