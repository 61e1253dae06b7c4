using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Changes;

/// <summary>Puts a given credential beside its integration, in the caller's transaction.</summary>
internal sealed class CredentialKeeper(Vault vault, TimeProvider clock)
{
    private const int LongestText = 500;

    /// <summary>True when it differs from the one there was.</summary>
    public async Task<bool> GiveAsync(
        SettingsDbContext database, string integration, JsonObject document, GivenCredential given, string by, CancellationToken cancellationToken)
    {
        var place = Addresses.Of(given.System, document);
        var row = await database.Credentials.SingleOrDefaultAsync(
            candidate => candidate.Integration == integration && candidate.System == given.System, cancellationToken);
        Check(given, row, place);
        var secret = given.Secret is null || row is not null && row.BoundTo == place && vault.Open(row)?.Secret == given.Secret ? null : given.Secret;
        if (secret is null && row!.Name == given.Name)
            return false;

        if (row is null)
        {
            row = new StoredCredential
            {
                Integration = integration, System = given.System, Name = given.Name, Secret = [], BoundTo = place, ChangedAt = clock.GetUtcNow(), ChangedBy = by,
            };
            database.Add(row);
        }

        (row.Name, row.BoundTo, row.ChangedAt, row.ChangedBy) = (given.Name, place, clock.GetUtcNow(), by);
        if (secret is not null)
            row.Secret = vault.Lock(secret);
        return true;
    }

    private static void Check(GivenCredential given, StoredCredential? row, string place)
    {
        var (name, secret) = given.System == ConnectedSystem.Ccv ? ("ccv.publicKey", "ccv.secret") : ("visma.clientId", "visma.clientSecret");
        var problems = new List<SettingProblem>();
        if (!IsUsable(given.Name))
            problems.Add(new(name, $"Must be given, without blanks around it, in at most {LongestText} characters."));
        if (given.Secret is not null && !IsUsable(given.Secret))
            problems.Add(new(secret, $"Must be given without blanks around it, in at most {LongestText} characters."));
        else if (given.Secret is null && row is null)
            problems.Add(new(secret, "Must be given: there is none yet."));
        else if (given.Secret is null && (row!.Name != given.Name || row.BoundTo != place))
            problems.Add(new(secret, "Must be given again, because the address or its other half changes: a secret is used only where and with what it was given for."));
        if (problems.Count > 0)
            throw new ChangeRefusedException(RefusalKind.Wrong, "The connection is not taken over. Mend what is listed and send it again.", problems);
    }

    private static bool IsUsable(string text) => text.Length is > 0 and <= LongestText && text.Trim() == text && !text.Any(char.IsControl);
}
