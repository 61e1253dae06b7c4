using MassTransit;

namespace Contracts;

/// <summary>An instruction for one receiver. Sent, never published: to the queue named after the command in kebab case.</summary>
[ExcludeFromTopology]
public interface ICommand : CorrelatedBy<Guid>
{
    /// <summary>The attempt of the step this command belongs to; the answer repeats it, so that a late answer changes nothing.</summary>
    int Attempt { get; }

    /// <summary>Ask the other system itself, now: neither what is remembered of it nor its being shut off after an outage counts.</summary>
    bool Fresh => false;
}
