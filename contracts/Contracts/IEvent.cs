using MassTransit;

namespace Contracts;

/// <summary>Something that happened, published to whoever wants to know.</summary>
[ExcludeFromTopology]
public interface IEvent : CorrelatedBy<Guid>;
