using Contracts.Failures;

namespace Upstream;

/// <summary>Work that could not be done, with the typed reason people and the saga act on. Never holds personal data or secrets.</summary>
public class FailureException : Exception
{
    /// <summary>Makes the exception from the failure that people will see.</summary>
    public FailureException(Failure failure, Exception? inner = null)
        : base(failure.Message, inner) => Failure = failure;

    /// <summary>Reason, sentence, advice, and the upstream's code and text where there are any.</summary>
    public Failure Failure { get; }
}
