using System.Text.Json;
using System.Text.Json.Nodes;
using Integrations;
using SettingsService.Persistence;

namespace SettingsService.Domain;

/// <summary>
/// The document of an integration: what a person set and nothing else, so that a default that becomes better reaches everybody who never chose. It holds no
/// credentials: those are kept apart and join it only on the way to the services.
/// </summary>
internal static class SettingsDocument
{
    public const int LargestText = 512 * 1024;

    public const string Ccv = "ccv";
    public const string Visma = "visma";

    /// <summary>Members of <see cref="Integration"/> that are no settings.</summary>
    public static readonly IReadOnlySet<string> NotSettings = new HashSet<string>(StringComparer.Ordinal) { "id", "version", "enabled" };

    /// <summary>Members that are credentials, with where they belong.</summary>
    public static readonly IReadOnlyDictionary<string, string> Credentials = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ccv.publicKey"] = "connections/ccv", ["ccv.secret"] = "connections/ccv",
        ["visma.clientId"] = "connections/visma", ["visma.clientSecret"] = "connections/visma",
    };

    public static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();

    public static string Text(JsonObject document) => document.ToJsonString(IntegrationJson.Options);

    public static string SectionOf(ConnectedSystem system) => system == ConnectedSystem.Ccv ? Ccv : Visma;

    /// <summary>The integration as services get it. A connection without address or credentials is left away. The document has to be right.</summary>
    public static Integration Compose(StoredIntegration stored, JsonObject document, IReadOnlyCollection<OpenCredential> credentials)
    {
        var whole = document.DeepClone().AsObject();
        Join(whole, Ccv, "publicKey", "secret", credentials.FirstOrDefault(credential => credential.System == ConnectedSystem.Ccv));
        Join(whole, Visma, "clientId", "clientSecret", credentials.FirstOrDefault(credential => credential.System == ConnectedSystem.Visma));
        var integration = whole.Deserialize<Integration>(IntegrationJson.Options)!;
        return integration with
        {
            Id = stored.Id,
            Name = string.IsNullOrWhiteSpace(integration.Name) ? stored.Id : integration.Name,
            Version = stored.Version,
            Enabled = stored.State == IntegrationState.Active,
        };
    }

    private static void Join(JsonObject whole, string section, string name, string secret, OpenCredential? credential)
    {
        if (whole[section] is not JsonObject connection)
            return;
        if (credential is null || Addresses.Missing(section, connection))
        {
            whole.Remove(section);
            return;
        }

        connection[name] = credential.Name;
        connection[secret] = credential.Secret;
    }
}
