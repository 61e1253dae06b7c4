using System.Text.Json.Nodes;
using Integrations;
using SettingsService.Changes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>An integration with a connection that is tried out and not kept.</summary>
internal static class TriedOut
{
    public static Integration Compose(StoredIntegration stored, JsonObject document, ConnectionBody given, IReadOnlyList<OpenCredential> credentials)
    {
        var tried = given.Into(document.DeepClone().AsObject());
        var wrong = DocumentRules.Wrong(stored, tried);
        if (wrong.Count > 0)
            throw new ChangeRefusedException(RefusalKind.Wrong, "The connection cannot be tested. Mend what is listed.", wrong);

        var system = given.Credential.System;
        var known = credentials.FirstOrDefault(credential => credential.System == system && credential.Name == given.Credential.Name
            && Addresses.Of(system, document) == Addresses.Of(system, tried));
        if ((given.Credential.Secret ?? known?.Secret) is not { } secret || given.Credential.Name.Length == 0)
        {
            throw new ChangeRefusedException(RefusalKind.Wrong, "The connection cannot be tested.",
                [new($"{given.Section}.{(system == ConnectedSystem.Ccv ? "secret" : "clientSecret")}", "Must be given with its other half: a secret is used only where and with what it was given for.")]);
        }

        return SettingsDocument.Compose(stored, tried, [.. credentials.Where(credential => credential.System != system), new(system, given.Credential.Name, secret)]);
    }
}
