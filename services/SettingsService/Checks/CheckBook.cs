using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Integrations;
using Microsoft.EntityFrameworkCore;
using Persistence;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Checks;

/// <summary>Remembers how the test of a connection ended, for as long as the connection stays what was tested.</summary>
internal sealed class CheckBook(IDbContextFactory<SettingsDbContext> contexts, TimeProvider clock)
{
    /// <summary>Of what makes the connection; the secret is in it by the time it was given.</summary>
    public static string Fingerprint(ConnectedSystem system, JsonObject document, StoredCredential? credential)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{document[SettingsDocument.SectionOf(system)]?.ToJsonString(IntegrationJson.Options)}|{credential?.Name}|{credential?.ChangedAt.ToUnixTimeMilliseconds()}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public async Task NoteAsync(StoredIntegration stored, ConnectedSystem system, CheckReport report, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var credential = await database.Credentials.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Integration == stored.Id && row.System == system, cancellationToken);
        var fingerprint = Fingerprint(system, SettingsDocument.Parse(stored.Document), credential);
        var problem = report.Checks.Select(check => check.Failure).FirstOrDefault(failure => failure is not null) is { } failure ? $"{failure.Message} {failure.Advice}" : null;
        var row = await database.Checks.SingleOrDefaultAsync(check => check.Integration == stored.Id && check.System == system, cancellationToken);
        if (row is null)
        {
            database.Add(new StoredCheck
            {
                Integration = stored.Id, System = system, Fingerprint = fingerprint, Passed = report.Passed, Problem = problem, TestedAt = clock.GetUtcNow(),
            });
        }
        else
        {
            (row.Fingerprint, row.Passed, row.Problem, row.TestedAt) = (fingerprint, report.Passed, problem, clock.GetUtcNow());
        }

        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            // Somebody else tested at the same moment and noted it.
        }
    }
}
