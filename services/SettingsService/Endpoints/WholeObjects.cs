using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SettingsService.Endpoints;

/// <summary>Reads free-form objects to the end at once. They are read as they are looked at otherwise, and a name that is there twice or a text that is
/// none is found when it is too late to answer for it.</summary>
internal sealed class WholeObjects : JsonConverter<JsonObject>
{
    public override JsonObject? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("An object is expected.");
        try
        {
            Check(document.RootElement);
        }
        catch (InvalidOperationException e)
        {
            // Half a character: the parser leaves it to whoever reads the text.
            throw new JsonException("A text is no text.", e);
        }

        return JsonObject.Create(document.RootElement.Clone());
    }

    public override void Write(Utf8JsonWriter writer, JsonObject value, JsonSerializerOptions options) => value.WriteTo(writer, options);

    private static void Check(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Check(item);
        }

        if (element.ValueKind == JsonValueKind.String)
            element.GetString();
        if (element.ValueKind != JsonValueKind.Object)
            return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!names.Add(member.Name))
                throw new JsonException("A name is there twice.");
            Check(member.Value);
        }
    }
}
