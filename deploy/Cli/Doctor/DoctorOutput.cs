namespace Cli.Doctor;

/// <summary>What the doctor found.</summary>
internal sealed record DoctorOutput(int Failed, int Warnings, IReadOnlyList<Finding> Findings);

/// <summary>One thing that was looked at.</summary>
/// <param name="Area">gateway, key, clock, tls, services, schema, settings, queues, messages, flows or connections.</param>
/// <param name="Subject">Which of them.</param>
/// <param name="Verdict">ok, warning, failed or skipped.</param>
/// <param name="Message">What was found.</param>
/// <param name="Advice">What to do; null where nothing has to be done.</param>
internal sealed record Finding(string Area, string Subject, string Verdict, string Message, string? Advice);

/// <summary>The verdicts.</summary>
internal static class Verdict
{
    public const string Ok = "ok";
    public const string Warning = "warning";
    public const string Failed = "failed";
    public const string Skipped = "skipped";
}
