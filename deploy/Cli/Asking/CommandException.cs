namespace Cli.Asking;

/// <summary>Why a command cannot be done: what it is in a few words, and what to do about it.</summary>
internal sealed class CommandException(ExitCode exitCode, string title, string? detail = null) : Exception(title)
{
    public ExitCode ExitCode => exitCode;

    public string? Detail => detail;

    public int? Status { get; init; }

    public string? TraceId { get; init; }

    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public static CommandException Of(int status, Problem? problem)
    {
        var code = status switch
        {
            401 or 403 => ExitCode.Refused,
            404 or 409 or 412 => ExitCode.Impossible,
            429 or 502 or 503 or 504 => ExitCode.Away,
            >= 400 and < 500 => ExitCode.Usage,
            _ => ExitCode.Wrong,
        };
        return new CommandException(code, problem?.Title ?? $"The gateway answers {status}", problem?.Detail ?? Advice(status))
        {
            Status = status,
            Errors = problem?.Errors,
            TraceId = status >= 500 ? problem?.TraceId : null,
        };
    }

    private static string? Advice(int status) => status switch
    {
        401 => "Give an API key in TILLBRIDGE_API_KEY or with --api-key-file. It may have expired or been revoked.",
        403 => "The key's role does not allow it. An admin can make a key with a higher one.",
        404 => "There is no such address. Is this a gateway of Tillbridge, and new enough for this command?",
        >= 500 => "Try again in a moment; 'tillbridge doctor' shows how every service is.",
        _ => null,
    };
}
