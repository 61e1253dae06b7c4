using System.Text.Json.Serialization.Metadata;
using Ccv.Json;

namespace Ccv;

/// <summary>How CCV's JSON is read and ours is written: forgiving about numbers, flags and times sent as text, exact about money.</summary>
public static class CcvJson
{
    /// <summary>An order with its rows, as it is kept.</summary>
    public static JsonTypeInfo<CcvOrderDocument> OrderDocument => CcvWire.Default.CcvOrderDocument;

    /// <summary>An order without its rows.</summary>
    public static JsonTypeInfo<CcvOrder> Order => CcvWire.Default.CcvOrder;

    /// <summary>One row.</summary>
    public static JsonTypeInfo<CcvOrderRow> OrderRow => CcvWire.Default.CcvOrderRow;
}
