using System.Collections.Concurrent;
using Integrations;
using SettingsService.Changes;
using SettingsService.Persistence;
using Upstream;

namespace SettingsService.Checks;

/// <summary>
/// Tests both connections of an integration as they are kept. Each test spends calls of both systems, so whoever may only look gets one that is some minutes
/// old; whoever mends things gets a new one. Replicas remember for themselves.
/// </summary>
internal sealed class Diagnoses(SettingsStore store, ConnectionChecks checks, CheckBook book, TimeProvider clock)
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Diagnosis> OfAsync(string id, bool anew, CancellationToken cancellationToken)
    {
        var (stored, _, integration, _) = await store.ComposeAsync(id, cancellationToken);
        var kept = _kept.GetOrAdd(stored.Id, _ => new Kept());
        await kept.Turn.WaitAsync(cancellationToken);
        try
        {
            if (kept.Last is { } last && last.Diagnosis.Version == stored.Version && clock.GetUtcNow() - last.At < (anew ? JustNow : Recent))
                return last.Diagnosis with { State = stored.State };
            var diagnosis = new Diagnosis(
                stored.Id, stored.State, stored.Version,
                [
                    await RunAsync(stored, ConnectedSystem.Ccv, integration, integration.Ccv is not null, cancellationToken),
                    await RunAsync(stored, ConnectedSystem.Visma, integration, integration.Visma is not null, cancellationToken),
                ]);
            kept.Last = (clock.GetUtcNow(), diagnosis);
            return diagnosis;
        }
        finally
        {
            kept.Turn.Release();
        }
    }

    private async Task<SystemDiagnosis> RunAsync(StoredIntegration stored, ConnectedSystem system, Integration integration, bool isConnected, CancellationToken cancellationToken)
    {
        if (!isConnected)
            return new SystemDiagnosis(system, Connected: false, Passed: false, [], [], null, null);
        using var theirs = RemoteClock.Listen();
        var report = await checks.RunAsync(system, integration, cancellationToken);
        await book.NoteAsync(stored, system, report, cancellationToken);
        return new SystemDiagnosis(system, Connected: true, report.Passed, report.Checks, report.NotTested, theirs.Ahead?.TotalSeconds, clock.GetUtcNow());
    }

    private sealed class Kept
    {
        /// <summary>Never disposed: it has no wait handle and lives as long as the process.</summary>
        public SemaphoreSlim Turn { get; } = new(1);

        public (DateTimeOffset At, Diagnosis Diagnosis)? Last { get; set; }
    }
}
