namespace Visma;

/// <summary>Hands out clients. Token, in-flight cap and call budget are shared by all clients of the same company and application.</summary>
public interface IVismaClientFactory
{
    /// <summary>The client for a connection; cheap, ask for it whenever one is needed.</summary>
    /// <exception cref="Upstream.UpstreamException">Configuration: the connection is incomplete; the message names every fault.</exception>
    IVismaClient For(VismaConnection connection);
}
