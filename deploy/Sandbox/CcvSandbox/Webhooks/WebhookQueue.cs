using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CcvSandbox.Webhooks;

/// <summary>Events on their way out. Putting one in never waits; a full queue drops and counts.</summary>
public sealed class WebhookQueue(CcvSandboxOptions options, WebhookBook book)
{
    private readonly Channel<WebhookDelivery> _channel = Channel.CreateBounded<WebhookDelivery>(options.Webhooks.MaximumPending);
    private readonly ConcurrentDictionary<string, int> _failuresInARow = new(StringComparer.Ordinal);
    private long _delivered;
    private long _failed;
    private long _pending;

    public ChannelReader<WebhookDelivery> Reader => _channel.Reader;

    public WebhookCounts Counts => new(Interlocked.Read(ref _delivered), Interlocked.Read(ref _failed), Interlocked.Read(ref _pending));

    public void Publish(string name, Func<byte[]> body)
    {
        if (!options.Webhooks.Enabled)
            return;
        byte[]? bytes = null;
        foreach (var webhook in book.Listening(name))
        {
            Interlocked.Increment(ref _pending);
            if (!_channel.Writer.TryWrite(new(webhook, bytes ??= body())))
                Finished(webhook.Address, delivered: false);
        }
    }

    /// <summary>A receiver that has been failing for a while gets one try an event, so that it cannot hold up the others.</summary>
    public bool IsWorthRetrying(string address) => _failuresInARow.GetValueOrDefault(address) < 10;

    public void Finished(string address, bool delivered)
    {
        Interlocked.Decrement(ref _pending);
        Interlocked.Increment(ref delivered ? ref _delivered : ref _failed);
        if (delivered)
            _failuresInARow.TryRemove(address, out _);
        else
            _failuresInARow.AddOrUpdate(address, 1, (_, count) => count + 1);
    }

    public void ResetCounts()
    {
        Interlocked.Exchange(ref _delivered, 0);
        Interlocked.Exchange(ref _failed, 0);
    }
}

/// <summary>One event for one address, with the key it had when the event happened.</summary>
public sealed record WebhookDelivery(Webhook Webhook, byte[] Body);

/// <summary>What <c>/_control/stats</c> says of webhooks.</summary>
public sealed record WebhookCounts(long Delivered, long Failed, long Pending);
