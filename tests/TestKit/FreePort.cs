using System.Net;
using System.Net.Sockets;

namespace TestKit;

/// <summary>A TCP port on loopback that nobody listens on at the moment, for processes that must be told their port.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
