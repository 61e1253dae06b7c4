using System.Text.Json.Nodes;
using SettingsService.Changes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>A connection as it is given: settings of the connection, and in the same object its credential, which is taken out before anything is kept.</summary>
internal sealed class ConnectionBody
{
    private readonly List<SettingProblem> _problems = [];

    public ConnectionBody(ConnectedSystem system, JsonObject body)
    {
        var section = SettingsDocument.SectionOf(system);
        var (name, secret, place) = system == ConnectedSystem.Ccv ? ("publicKey", "secret", "baseUrl") : ("clientId", "clientSecret", "tenantId");
        Section = section;
        Settings = body.DeepClone().AsObject();
        Credential = new GivenCredential(system, Take(name) ?? "", Take(secret));
        if (Settings[place] is not JsonValue)
            _problems.Add(new($"{section}.{place}", place == "baseUrl" ? "Must be given: the shop's address, such as https://shop.example.com." : "Must be given: the id of the company's tenant (a GUID)."));
        if (_problems.Count > 0)
            throw new ChangeRefusedException(RefusalKind.Wrong, "The connection is not taken over. Mend what is listed and send it again.", _problems);
    }

    public string Section { get; }

    public JsonObject Settings { get; }

    public GivenCredential Credential { get; }

    public JsonObject Into(JsonObject document)
    {
        document[Section] = Settings.DeepClone();
        return document;
    }

    private string? Take(string name)
    {
        if (!Settings.Remove(name, out var value) || value is null)
            return null;
        if (value is JsonValue given && given.TryGetValue<string>(out var text))
            return text;
        _problems.Add(new($"{Section}.{name}", "Must be a text."));
        return null;
    }
}
