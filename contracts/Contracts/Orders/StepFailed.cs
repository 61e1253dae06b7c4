using Contracts.Failures;

namespace Contracts.Orders;

/// <summary>
/// A step could not be done. Sent by the step's service to the order saga in answer to any command.
/// The saga waits where waiting helps and fails the order otherwise.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt that is answered.</param>
/// <param name="Step">The step that failed.</param>
/// <param name="Failure">Why, and what to do.</param>
public sealed record StepFailed(
    Guid CorrelationId,
    int Attempt,
    OrderStep Step,
    Failure Failure) : IAnswer;
