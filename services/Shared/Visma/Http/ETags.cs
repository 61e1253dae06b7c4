namespace Visma.Http;

/// <summary>ETags as they come (quoted in the header, bare as a row's time stamp) and as If-Match wants them.</summary>
internal static class ETags
{
    public static string? Of(HttpResponseMessage response) =>
        response.Headers.TryGetValues("ETag", out var values) ? values.FirstOrDefault(value => value.Length > 0) : null;

    public static string ForIfMatch(string etag) =>
        etag == "*" || etag.StartsWith('"') || etag.StartsWith("W/", StringComparison.Ordinal) ? etag : $"\"{etag}\"";
}
