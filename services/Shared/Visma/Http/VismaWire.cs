using System.Text.Encodings.Web;
using System.Text.Json;

namespace Visma.Http;

/// <summary>How JSON goes over the wire.</summary>
internal static class VismaWire
{
    /// <summary>Names and texts of the world as they are: Visma's length checks see what we meant, and bodies stay short.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The types of both services.</summary>
    public static readonly VismaJson Json = new(new JsonSerializerOptions(VismaJson.Default.Options) { Encoder = Encoder });
}
