using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging;

/// <summary>
/// How messages are written: camelCase names, enums by name, numbers as numbers, what is null left out. Only to be extended: other versions of the services read it,
/// and messages lie in queues while a new version is rolled out.
/// </summary>
public static class WireFormat
{
    /// <summary>The format by itself, as a consumer of the body alone would read it.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Puts the format into <paramref name="options"/>, which may hold the bus's own converters.</summary>
    internal static JsonSerializerOptions ApplyTo(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.AllowReadingFromString;
        // The bus brings a converter that writes decimals as texts.
        foreach (var converter in options.Converters.Where(converter => converter.CanConvert(typeof(decimal))).ToList())
            options.Converters.Remove(converter);
        if (!options.Converters.Any(converter => converter is JsonStringEnumConverter))
            options.Converters.Add(new JsonStringEnumConverter());
        return options;
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = ApplyTo(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
