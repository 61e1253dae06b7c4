using Microsoft.AspNetCore.Http;

namespace SandboxKit.Control;

/// <summary>Where the control interface lives: no faults, limits or counts apply below it.</summary>
public static class ControlPath
{
    public const string Prefix = "/_control";

    public static bool IsControl(this HttpRequest request) =>
        request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase);
}
