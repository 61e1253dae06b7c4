using System.Collections.Concurrent;
using System.Text;
using Ccv;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Intake;

/// <summary>The keys of the registered webhooks, encrypted in the database, so that every replica can check a call.</summary>
internal sealed class WebhookKeys(IDbContextFactory<OrderDbContext> contexts, Vault vault, TimeProvider clock)
{
    // A key that was taken back counts no longer than this.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, (DateTimeOffset ReadAt, IReadOnlyList<(string Address, string Key)> Keys)> _known = new();

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
        if (_known.TryGetValue(integration, out var known) && clock.GetUtcNow() - known.ReadAt < Longest && Fits(known.Keys, body, hash))
            return true;

        // They may have been registered anew, by whichever replica.
        var keys = await ReadAsync(integration, cancellationToken);
        _known[integration] = (clock.GetUtcNow(), keys);
        return Fits(keys, body, hash);
    }

    private static bool Fits(IReadOnlyList<(string Address, string Key)> keys, ReadOnlyMemory<byte> body, string? hash) =>
        keys.Any(key => CcvSignature.VerifyWebhook(key.Key, key.Address, body.Span, hash));

    private async Task<IReadOnlyList<(string Address, string Key)>> ReadAsync(string integration, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await database.WebhookKeys.AsNoTracking().Where(row => row.Integration == integration).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Address, Encoding.UTF8.GetString(vault.Open(row.Key, $"the webhooks of {integration}"))))];
    }
}
