using System.Net.Sockets;

namespace Upstream;

/// <summary>What became of a request that got no usable answer.</summary>
public enum TransportFault
{
    /// <summary>It never reached the other side: nothing can have been done there.</summary>
    NotSent,

    /// <summary>It was sent, or may have been, and no answer came in time.</summary>
    TimedOut,

    /// <summary>It was sent, or may have been, and the connection broke.</summary>
    Broken,
}

/// <summary>Tells the faults of a connection apart, since only a request that was certainly not sent may be repeated blindly.</summary>
public static class TransportFaults
{
    /// <summary>The fault behind an exception of <see cref="HttpClient"/>; null where it is none of the network's.</summary>
    public static TransportFault? Of(Exception exception) => exception switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        } => TransportFault.NotSent,
        // SocketsHttpHandler's connect timeout: the only cancellation that carries a TimeoutException by itself.
        OperationCanceledException { InnerException: TimeoutException } => TransportFault.NotSent,
        TimeoutException => TransportFault.TimedOut,
        HttpRequestException or IOException or SocketException => TransportFault.Broken,
        _ => null,
    };
}
