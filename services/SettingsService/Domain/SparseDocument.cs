using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Integrations;

namespace SettingsService.Domain;

/// <summary>Makes the document of an integration that comes from configuration: what differs from the defaults, without what is no setting.</summary>
internal static class SparseDocument
{
    public static JsonObject Of(Integration integration)
    {
        var whole = JsonSerializer.SerializeToNode(integration, IntegrationJson.Options)!.AsObject();
        var plain = JsonSerializer.SerializeToNode(Plain(integration), IntegrationJson.Options)!.AsObject();
        foreach (var name in SettingsDocument.NotSettings)
            whole.Remove(name);
        foreach (var path in SettingsDocument.Credentials.Keys.Select(key => key.Split('.')))
            (whole[path[0]] as JsonObject)?.Remove(path[1]);
        return Without(whole, plain, DocumentReading.TypeOf(typeof(Integration)));
    }

    // Connections have no default of their own: everything about them that is usual is compared with a usual one.
    private static Integration Plain(Integration integration) => new()
    {
        Name = integration.Id,
        Ccv = new() { BaseUrl = new Uri("about:blank"), PublicKey = "", Secret = "" },
        Visma = new() { ClientId = "", ClientSecret = "", TenantId = "" },
    };

    private static JsonObject Without(JsonObject whole, JsonObject plain, JsonTypeInfo type)
    {
        var rest = new JsonObject();
        foreach (var (name, value) in whole)
        {
            var member = type.Properties.FirstOrDefault(property => property.Name == name);
            if (value is JsonObject group && plain[name] is JsonObject usual && member is not null && DocumentReading.IsGroup(DocumentReading.TypeOf(member.PropertyType)))
            {
                var difference = Without(group, usual, DocumentReading.TypeOf(member.PropertyType));
                if (difference.Count > 0)
                    rest[name] = difference;
            }
            else if (!JsonNode.DeepEquals(value, plain[name]))
            {
                rest[name] = value?.DeepClone();
            }
        }

        return rest;
    }
}
