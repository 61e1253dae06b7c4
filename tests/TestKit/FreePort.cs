using System.Net;
using System.Net.Sockets;

namespace TestKit;

/// <summary>A TCP port on loopback that nobody listens on, for processes that must be told their port.</summary>
/// <remarks>
/// Chosen below the range from which systems take the near end of outgoing connections (32768 up on Linux, 49152 up elsewhere): a port from that range,
/// free when asked for, may be some connection's by the time the process that was told it starts to listen. Processes that choose at the same time start
/// at places of their own.
/// </remarks>
public static class FreePort
{
    private const int First = 28000;
    private const int Count = 4700;
    private static int s_next = Random.Shared.Next(Count);

    /// <exception cref="InvalidOperationException">Every port of the range is taken.</exception>
    public static int Next()
    {
        for (var tried = 0; tried < Count; tried++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref s_next) % Count);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException($"No port from {First} to {First + Count - 1} is free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
