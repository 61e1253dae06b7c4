using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Messaging.Tests.World;

/// <summary>
/// The cable to a server: can be unplugged (connections break, new ones are refused) and held still (bytes stop, connections stay), which is how a
/// broker or database goes away without being asked.
/// </summary>
public sealed class Cable : IDisposable
{
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly ManualResetEventSlim _flows = new(initialState: true);
    private readonly CancellationTokenSource _disposed = new();
    private TcpListener? _listener;
    private (string Host, int Port) _server;

    public int Port { get; private set; }

    public void Plug(string host, int port)
    {
        _server = (host.Split(',')[0], port);
        Replug();
    }

    public void Replug()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(_listener);
    }

    public void Unplug()
    {
        _listener?.Stop();
        foreach (var client in _open.Keys)
            client.Dispose();
    }

    public void HoldStill() => _flows.Reset();

    public void LetFlow() => _flows.Set();

    public void Dispose()
    {
        _disposed.Cancel();
        LetFlow();
        Unplug();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(_disposed.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // Unplugged.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        var server = new TcpClient();
        _open[client] = 0;
        _open[server] = 0;
        try
        {
            await server.ConnectAsync(_server.Host, _server.Port);
            await Task.WhenAny(PumpAsync(client, server), PumpAsync(server, client));
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
            // One end went away; so does the other.
        }
        finally
        {
            client.Dispose();
            server.Dispose();
            _open.TryRemove(client, out _);
            _open.TryRemove(server, out _);
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _disposed.Token) is > 0 and var count)
            {
                while (!_flows.IsSet)
                    await Task.Delay(20, _disposed.Token);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), _disposed.Token);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // One end went away.
        }
    }
}
