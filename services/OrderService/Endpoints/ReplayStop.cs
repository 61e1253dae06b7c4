using Contracts.Failures;

namespace OrderService.Endpoints;

/// <summary>Why a run stopped.</summary>
/// <param name="Reason">In a sentence.</param>
/// <param name="OrderId">The first order of the wave that failed again.</param>
/// <param name="Failure">The failure that came again.</param>
public sealed record ReplayStop(string Reason, Guid OrderId, Failure Failure);
