using System.Text.Json.Nodes;
using Integrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SettingsService.Changes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Delivery;

/// <summary>
/// Takes the integrations that this service's own configuration states in, at every start: one that is new is made and runs; of one that is there the connections, and
/// where CCV calls, follow the configuration, because there they are stated, and everything else belongs to whoever set it since.
/// </summary>
internal sealed class StatedIntegrations(
    IOptions<IntegrationsOptions> stated, SettingsStore store, IDbContextFactory<SettingsDbContext> contexts, ILogger<StatedIntegrations> logger) : IHostedService
{
    private const string By = "configuration";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var integration in stated.Value.Integrations.Values)
        {
            try
            {
                await TakeInAsync(integration, cancellationToken);
            }
            catch (ChangeRefusedException e) when (e.Kind is RefusalKind.Outdated or RefusalKind.Taken)
            {
                // Another replica is at the same, and wants the same.
                logger.LogInformation("{Integration} was taken in by somebody else at this moment", integration.Id);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task TakeInAsync(Integration integration, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await database.Integrations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == integration.Id, cancellationToken);
        if (known?.State == IntegrationState.Removed)
            return;

        var document = SparseDocument.Of(integration);
        if (known is null)
            await store.CreateAsync(integration.Id, document, new Change(ChangeKind.Stated, By), cancellationToken);
        var (ccv, visma) = (integration.CcvConnection, integration.VismaConnection);
        await store.ChangeAsync(
            integration.Id,
            new Change(ChangeKind.Stated, By)
            {
                Document = current => Followed(current, document),
                Credentials = [new(ConnectedSystem.Ccv, ccv.PublicKey, ccv.Secret), new(ConnectedSystem.Visma, visma.ClientId, visma.ClientSecret)],
                State = known is null && integration.Enabled ? IntegrationState.Active : null,
            },
            cancellationToken);
    }

    private static JsonObject Followed(JsonObject current, JsonObject stated)
    {
        foreach (var section in new[] { SettingsDocument.Ccv, SettingsDocument.Visma })
            current[section] = stated[section]?.DeepClone();
        if (stated["intake"]?["webhooks"] is JsonObject webhooks)
            current["intake"] = MergePatch.Apply(current["intake"] as JsonObject ?? [], new JsonObject { ["webhooks"] = webhooks.DeepClone() });
        return current;
    }
}
