using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SystemKit;

/// <summary>
/// A piece of network between two parties, which can be cut and healed. With several targets it shares connections out among those that take them, as
/// the name of a service with replicas does.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly int[] _targets;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<TcpClient, TcpClient> _open = new();
    private readonly Task _accepting;
    private volatile TaskCompletionSource? _silence;
    private volatile bool _cut;
    private int _next;

    public Wire(params int[] targets)
    {
        _targets = targets;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Breaks every connection and refuses new ones.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var (one, other) in _open)
        {
            Break(one);
            Break(other);
        }
    }

    /// <summary>Connections stay open, or open, and nothing comes through: what a dead firewall does.</summary>
    public void Silence() => _silence = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Everything comes through again.</summary>
    public void Heal()
    {
        _cut = false;
        var silence = _silence;
        _silence = null;
        silence?.SetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Cut();
        _silence?.TrySetResult();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The wire is taken away.
        }
    }

    private async Task CarryAsync(TcpClient caller)
    {
        using (caller)
        {
            if (_cut || await ConnectAsync() is not { } target)
            {
                Break(caller);
                return;
            }

            using (target)
            {
                _open[caller] = target;
                try
                {
                    await Task.WhenAny(CopyAsync(caller, target), CopyAsync(target, caller));
                }
                finally
                {
                    _open.TryRemove(caller, out _);
                }
            }
        }
    }

    private async Task<TcpClient?> ConnectAsync()
    {
        for (var tries = 0; tries < _targets.Length; tries++)
        {
            var target = new TcpClient { NoDelay = true };
            try
            {
                await target.ConnectAsync(IPAddress.Loopback, _targets[Interlocked.Increment(ref _next) % _targets.Length]);
                return target;
            }
            catch (SocketException)
            {
                target.Dispose();
            }
        }

        return null;
    }

    private async Task CopyAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[32 * 1024];
        try
        {
            from.NoDelay = true;
            while (await from.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var read)
            {
                if (_silence is { } silence)
                    await silence.Task;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // One side is gone; the other is closed by the caller.
        }
    }

    // Without farewell, as a broken line: the other side reads a reset, not an end.
    private static void Break(TcpClient client)
    {
        try
        {
            // A closed client has no socket any more.
            client.Client?.LingerState = new LingerOption(enable: true, 0);
            client.Close();
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // It was closed already.
        }
    }
}
