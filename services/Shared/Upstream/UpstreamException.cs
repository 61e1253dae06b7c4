using Contracts.Failures;

namespace Upstream;

/// <summary>A call to CCV or Visma that did not do what it was asked for, with the typed reason. Never holds personal data or secrets.</summary>
public sealed class UpstreamException : Exception
{
    /// <summary>Makes the exception from the failure that people will see.</summary>
    public UpstreamException(Failure failure, Exception? inner = null)
        : base(failure.Message, inner) => Failure = failure;

    /// <summary>Reason, sentence, advice, the upstream's code and text.</summary>
    public Failure Failure { get; }
}
