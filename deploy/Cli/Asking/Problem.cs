namespace Cli.Asking;

/// <summary>Why the gateway did not do it (RFC 7807), as far as it says.</summary>
internal sealed record Problem(string? Title, int? Status, string? Detail, IReadOnlyDictionary<string, string[]>? Errors, string? Service, string? TraceId);
