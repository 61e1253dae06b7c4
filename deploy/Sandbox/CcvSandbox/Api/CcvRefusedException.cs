using System.Text.Json;

namespace CcvSandbox.Api;

/// <summary>A refusal in the documented shape. Thrown by resources, answered by the dispatcher.</summary>
public sealed class CcvRefusedException(int status, string? code, string message) : Exception(message)
{
    public int Status => status;

    public static CcvRefusedException UnknownResource() => new(404, "404.20", "The resource name is not valid.");

    public static CcvRefusedException MethodNotAllowed(string method) => new(405, "405.10", $"The method {method} is not allowed on this resource.");

    /// <summary>Published, but not part of this sandbox.</summary>
    public static CcvRefusedException NotHere(string method, string path, bool isResourceHere) => new(
        501, isResourceHere ? "501.10" : "501.20", $"This sandbox does not implement {method} {path}.");

    public static CcvRefusedException LimitOfResource(string method, string resource) =>
        new(429, "429.10", $"The rate limit of {method} {resource} is reached.");

    public static CcvRefusedException LimitOfAll() => new(429, "429.11", "The total rate limit is reached.");

    public byte[] ToJson() => ToJson(status, code, Message);

    public static byte[] ToJson(int status, string? code, string message) => code is null
        ? JsonSerializer.SerializeToUtf8Bytes(new { status, developermessage = message })
        : JsonSerializer.SerializeToUtf8Bytes(new { status, code, developermessage = message });
}
