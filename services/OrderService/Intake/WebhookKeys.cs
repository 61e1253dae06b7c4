using System.Text;
using Ccv;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Intake;

/// <summary>The keys of the registered webhooks, encrypted in the database, so that every replica can check a call.</summary>
internal sealed class WebhookKeys(IDbContextFactory<OrderDbContext> contexts, Vault vault)
{
    public async Task KeepAsync(
        string integration, string name, long webhookId, string address, string key, CancellationToken cancellationToken)
    {
        var locked = vault.Lock(Encoding.UTF8.GetBytes(key));
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await database.WebhookKeys.SingleOrDefaultAsync(
            kept => kept.Integration == integration && kept.Event == name, cancellationToken);
        if (row is null)
        {
            row = new WebhookKey { Integration = integration, Event = name, WebhookId = webhookId, Address = address, Key = locked };
            database.WebhookKeys.Add(row);
        }

        row.WebhookId = webhookId;
        row.Address = address;
        row.Key = locked;
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whether one of the integration's webhooks signed the call; CCV does not say which of them it is.</summary>
    public async Task<bool> SignedAsync(string integration, ReadOnlyMemory<byte> body, string? hash, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await database.WebhookKeys.AsNoTracking().Where(row => row.Integration == integration).ToListAsync(cancellationToken);
        return rows.Any(row => CcvSignature.VerifyWebhook(
            Encoding.UTF8.GetString(vault.Open(row.Key, $"the webhooks of {integration}")), row.Address, body.Span, hash));
    }
}
