using Integrations;
using Microsoft.EntityFrameworkCore;
using OrderService.Intake;
using OrderService.Persistence;

namespace OrderService.Flow;

/// <summary>Tries what is paused at once: when an integration's settings changed, since that may be the mending, and when a person says so.</summary>
internal sealed class FlowMending(
    IIntegrations integrations, IDbContextFactory<OrderDbContext> contexts, FlowPauses pauses, IntakeSignal signal, TimeProvider clock)
{
    private Dictionary<string, Integration> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tries the integrations whose settings are not those of the last look; all of them after a start.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = integrations.All.ToDictionary(integration => integration.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var (id, settings) in now)
        {
            if (!ReferenceEquals(_seen.GetValueOrDefault(id), settings))
                await TryNowAsync(id, cancellationToken);
        }

        _seen = now;
    }

    /// <summary>Tries the integration's flows now; false when none of them is paused.</summary>
    public async Task<bool> TryNowAsync(string integration, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var reading = await database.IntakeStates.Where(state => state.Integration == integration && state.PausedSince != null)
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.NextReadAt, now), cancellationToken) == 1;
        if (reading)
            signal.Ring(integration);
        return await pauses.ProbeNowAsync(integration, cancellationToken) || reading;
    }
}
