using SettingsService.Changes;
using SettingsService.Checks;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Setup;

/// <summary>Switches an integration on, once both connections work and nothing is missing.</summary>
internal sealed class Activation(SettingsStore store, ReadinessReport readiness, ConnectionChecks checks, CheckBook book)
{
    public async Task<StoredIntegration> ActivateAsync(string id, string by, string? note, CancellationToken cancellationToken)
    {
        var (stored, _, integration, _) = await store.ComposeAsync(id, cancellationToken);
        if (stored.State == IntegrationState.Active)
            return stored;

        var report = await readiness.OfAsync(id, cancellationToken);
        var problems = report.Steps.Where(step => step.Step != "activate").SelectMany(step => step.Problems).ToList();
        foreach (var system in Enum.GetValues<ConnectedSystem>().Where(system => system == ConnectedSystem.Ccv ? integration.Ccv is not null : integration.Visma is not null))
        {
            var tested = await checks.RunAsync(system, integration, cancellationToken);
            await book.NoteAsync(stored, system, tested, cancellationToken);
            problems.AddRange(tested.Checks.Select(check => check.Failure).OfType<CheckFailure>()
                .Select(failure => new SettingProblem(SettingsDocument.SectionOf(system), $"{failure.Message} {failure.Advice}")));
        }

        if (problems.Count > 0)
        {
            throw new ChangeRefusedException(
                RefusalKind.NotNow, $"'{stored.Id}' cannot run yet. Mend what is listed; GET /api/integrations/{stored.Id}/readiness shows it by step.", [.. problems.Distinct()]);
        }

        // What was looked at is what is switched on.
        return await store.ChangeAsync(id, new Change(ChangeKind.Activated, by, note, stored.Version) { State = IntegrationState.Active }, cancellationToken);
    }
}
