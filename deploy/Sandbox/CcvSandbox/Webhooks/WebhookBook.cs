using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using SandboxKit.Records;

namespace CcvSandbox.Webhooks;

/// <summary>The registered webhooks, kept over restarts.</summary>
public sealed class WebhookBook(RecordStore store)
{
    private const string Collection = "webhooks";
    private const long FirstId = 1;

    private readonly ConcurrentDictionary<long, Webhook> _webhooks = new();
    private long _last = FirstId - 1;

    public IReadOnlyList<Webhook> All => [.. _webhooks.Values.OrderBy(webhook => webhook.Id)];

    public void Load()
    {
        foreach (var record in store.Load(Collection))
        {
            var webhook = JsonSerializer.Deserialize<Webhook>(record.Json)!;
            _webhooks[webhook.Id] = webhook;
            _last = Math.Max(_last, webhook.Id);
        }
    }

    public Webhook? Find(long id) => _webhooks.GetValueOrDefault(id);

    public IEnumerable<Webhook> Listening(string name) =>
        _webhooks.IsEmpty ? [] : _webhooks.Values.Where(webhook => webhook.IsActive && webhook.Event == name);

    public long NextId() => Interlocked.Increment(ref _last);

    public async Task SaveAsync(Webhook webhook)
    {
        await store.SaveAsync([new(Collection, Key(webhook.Id), JsonSerializer.Serialize(webhook))]);
        _webhooks[webhook.Id] = webhook;
    }

    public async Task RemoveAsync(long id)
    {
        await store.SaveAsync([new(Collection, Key(id), Json: null)]);
        _webhooks.TryRemove(id, out _);
    }

    public void Clear()
    {
        _webhooks.Clear();
        _last = FirstId - 1;
    }

    private static string Key(long id) => id.ToString("D6", CultureInfo.InvariantCulture);
}
