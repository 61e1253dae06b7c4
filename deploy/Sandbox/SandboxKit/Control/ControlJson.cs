using System.Text.Json;
using System.Text.Json.Serialization;

namespace SandboxKit.Control;

/// <summary>How the control interface reads: a misspelt field is refused instead of ignored.</summary>
public static class ControlJson
{
    public static JsonSerializerOptions Strict { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };
}
