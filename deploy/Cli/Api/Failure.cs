namespace Cli.Api;

/// <summary>Why something failed or waits, and what to do.</summary>
internal sealed record Failure(string Reason, string Message, string Advice, string? Code = null, string? UpstreamText = null, DateTimeOffset? RetryAt = null);
