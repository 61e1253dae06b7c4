using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceDefaults;

/// <summary>The JSON of our own HTTP API: camelCase, enums as kebab-case words, and nothing accepted that we would silently ignore.</summary>
public static class ServiceJson
{
    /// <summary>Ready-made options, read-only, for code that reads or writes our API's JSON outside an endpoint.</summary>
    public static JsonSerializerOptions Options { get; } = Build();

    /// <summary>Applies the rules: unknown and duplicate members, numbers as text, missing and null values are errors.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new StorableText.Converter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
