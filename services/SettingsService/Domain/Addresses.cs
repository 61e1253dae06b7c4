using System.Text.Json.Nodes;
using SettingsService.Persistence;
using Visma;

namespace SettingsService.Domain;

/// <summary>Where the connections of a document lead.</summary>
internal static class Addresses
{
    /// <summary>Whether a connection lacks what only a person can know.</summary>
    public static bool Missing(string section, JsonObject connection) =>
        Text(connection, section == SettingsDocument.Ccv ? "baseUrl" : "tenantId") is null;

    /// <summary>
    /// Where a secret would be sent, or what is signed with it: a credential given for one place is not used for another.
    /// </summary>
    public static string Of(ConnectedSystem system, JsonObject document)
    {
        var connection = document[SettingsDocument.SectionOf(system)] as JsonObject ?? [];
        return system == ConnectedSystem.Ccv
            ? Authority(Text(connection, "baseUrl"))
            : string.Join(' ', new[] { "tokenUrl", "erpUrl", "salesOrderUrl" }.Select(name => Authority(Text(connection, name) ?? Standard(name))));
    }

    private static string Standard(string name)
    {
        var standard = new VismaConnection { ClientId = "", ClientSecret = "", TenantId = "" };
        return (name switch { "tokenUrl" => standard.TokenUrl, "erpUrl" => standard.ErpUrl, _ => standard.SalesOrderUrl }).AbsoluteUri;
    }

    private static string Authority(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority).ToLowerInvariant() : "";

    private static string? Text(JsonObject connection, string name) =>
        connection[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
