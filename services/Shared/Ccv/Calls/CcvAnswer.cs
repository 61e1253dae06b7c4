using System.Net.Http.Headers;

namespace Ccv.Calls;

/// <summary>What came back, read to its end.</summary>
internal sealed record CcvAnswer(int Status, byte[] Body, HttpResponseHeaders Headers, MediaTypeHeaderValue? ContentType)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>A page for people: it was not the API that answered.</summary>
    public bool IsWebPage =>
        string.Equals(ContentType?.MediaType, "text/html", StringComparison.OrdinalIgnoreCase)
        || Body.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    public override string ToString() => $"status {Status}, {Body.Length} bytes";
}
