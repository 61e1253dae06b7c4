using Cli.Asking;

namespace Cli.Doctor;

/// <summary>Collects what is found.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _all = [];

    public void Ok(string area, string subject, string message) => _all.Add(new Finding(area, subject, Verdict.Ok, message, null));

    public void Warn(string area, string subject, string message, string advice) => _all.Add(new Finding(area, subject, Verdict.Warning, message, advice));

    public void Fail(string area, string subject, string message, string? advice) => _all.Add(new Finding(area, subject, Verdict.Failed, message, advice));

    public void Skip(string area, string subject, string message, string? advice = null) => _all.Add(new Finding(area, subject, Verdict.Skipped, message, advice));

    /// <summary>What the key may not see is left out; what is away has failed.</summary>
    public void Unknown(string area, string subject, CommandException problem)
    {
        if (problem.ExitCode is ExitCode.Refused)
            Skip(area, subject, $"Not looked at: {problem.Message}.", problem.Detail);
        else
            Fail(area, subject, problem.Message, problem.Detail);
    }

    public DoctorOutput Output() => new(_all.Count(finding => finding.Verdict == Verdict.Failed), _all.Count(finding => finding.Verdict == Verdict.Warning), _all);
}
