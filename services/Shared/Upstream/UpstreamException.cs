using Contracts.Failures;

namespace Upstream;

/// <summary>A call to CCV or Visma that did not do what it was asked for.</summary>
public sealed class UpstreamException(Failure failure, Exception? inner = null) : FailureException(failure, inner);
