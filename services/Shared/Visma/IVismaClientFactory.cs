namespace Visma;

/// <summary>Hands out clients. Token, in-flight cap and call budget are shared by all clients of the same company and application.</summary>
public interface IVismaClientFactory
{
    /// <summary>The client for a connection; cheap, ask for it whenever one is needed.</summary>
    /// <exception cref="Upstream.UpstreamException">Configuration: the connection is incomplete; the message names every fault.</exception>
    IVismaClient For(VismaConnection connection);

    /// <summary>The same, reading as ever; what it would write is thrown as <see cref="RehearsedWriteException"/> and sent nowhere.</summary>
    /// <exception cref="Upstream.UpstreamException">Configuration: the connection is incomplete; the message names every fault.</exception>
    IVismaClient Rehearse(VismaConnection connection);
}
