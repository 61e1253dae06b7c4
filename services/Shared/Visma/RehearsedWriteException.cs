using Visma.Http;

namespace Visma;

/// <summary>What a rehearsing client would have written, and did not. Its message holds no personal data; <see cref="Body"/> may.</summary>
public sealed class RehearsedWriteException(string method, string path, string subject, byte[] body) : Exception($"{method} {subject}: not sent, this is a rehearsal")
{
    /// <summary>The method, such as <c>POST</c>.</summary>
    public string Method => method;

    /// <summary>Where it would have gone.</summary>
    public string Path => path;

    /// <summary>The number of what would have been changed; null for something new.</summary>
    public string? Number => method == HttpMethod.Put.Method ? PathSegment.FromEnd(path)[0] : null;

    /// <summary>The JSON that would have been sent, as it would have been.</summary>
    public ReadOnlyMemory<byte> Body => body;
}
