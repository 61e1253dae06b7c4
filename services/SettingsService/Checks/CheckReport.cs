using Contracts.Failures;

namespace SettingsService.Checks;

/// <summary>How the test of a connection went.</summary>
/// <param name="Passed">Whether all of it did.</param>
/// <param name="Checks">What was tried, in order.</param>
/// <param name="NotTested">What cannot be tried without writing.</param>
public sealed record CheckReport(bool Passed, IReadOnlyList<Check> Checks, IReadOnlyList<string> NotTested);

/// <summary>One thing that was tried.</summary>
/// <param name="Name">What it was.</param>
/// <param name="Needs">The right or scope it stands for.</param>
/// <param name="Passed">Whether it worked.</param>
/// <param name="Failure">Why not, and what to do.</param>
public sealed record Check(string Name, string Needs, bool Passed, CheckFailure? Failure = null);

/// <summary>Why something failed.</summary>
public sealed record CheckFailure(FailureReason Reason, string Message, string Advice, string? Code)
{
    internal static CheckFailure Of(Failure failure) => new(failure.Reason, failure.Message, failure.Advice, failure.Code);
}
