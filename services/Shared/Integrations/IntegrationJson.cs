using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integrations;

/// <summary>How settings are written as JSON, everywhere: camelCase, enums as kebab-case words, nothing accepted that would be ignored.</summary>
public static class IntegrationJson
{
    /// <summary>The format; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Build();

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            PropertyNameCaseInsensitive = false,
            IgnoreReadOnlyProperties = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
