namespace Cli.Asking;

/// <summary>Why a command failed, as <c>--json</c> writes it to standard error.</summary>
internal sealed record ErrorOutput(int ExitCode, string Title, int? Status, string? Detail, IReadOnlyDictionary<string, string[]>? Errors, string? TraceId)
{
    public static ErrorOutput Of(CommandException e) => new((int)e.ExitCode, e.Message, e.Status, e.Detail, e.Errors, e.TraceId);
}
