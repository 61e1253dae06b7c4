using System.Globalization;

namespace SettingsService.Endpoints;

/// <summary>Versions as ETags, so that nobody overwrites what he has not seen.</summary>
internal static class Versions
{
    public static string ETag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static void Tell(HttpContext context, long version) => context.Response.Headers.ETag = ETag(version);

    /// <summary>The version the caller saw; null where he says that any will do (<c>*</c>).</summary>
    /// <exception cref="VersionNotSaidException">He does not say.</exception>
    public static long? Expected(HttpContext context)
    {
        var text = context.Request.Headers.IfMatch.ToString().Trim();
        if (text == "*")
            return null;
        if (text.StartsWith("W/", StringComparison.Ordinal))
            text = text[2..];
        return long.TryParse(text.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw new VersionNotSaidException(text.Length == 0);
    }
}
