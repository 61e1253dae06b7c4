using System.Text.Json;
using System.Text.Json.Nodes;
using Integrations;

namespace SettingsService.Domain;

/// <summary>A document with every default filled in, as the services understand it.</summary>
internal static class EffectiveDocument
{
    public static JsonObject Of(JsonObject document)
    {
        var whole = document.DeepClone().AsObject();
        foreach (var (section, names) in new[] { (SettingsDocument.Ccv, new[] { "publicKey", "secret" }), (SettingsDocument.Visma, new[] { "clientId", "clientSecret" }) })
        {
            if (whole[section] is not JsonObject connection)
                continue;
            if (Addresses.Missing(section, connection))
            {
                whole.Remove(section);
                continue;
            }

            foreach (var name in names)
                connection[name] = "-";
        }

        var full = JsonSerializer.SerializeToNode(whole.Deserialize<Integration>(IntegrationJson.Options), IntegrationJson.Options)!.AsObject();
        foreach (var name in SettingsDocument.NotSettings)
            full.Remove(name);
        foreach (var path in SettingsDocument.Credentials.Keys.Select(key => key.Split('.')))
            (full[path[0]] as JsonObject)?.Remove(path[1]);
        return full;
    }
}
