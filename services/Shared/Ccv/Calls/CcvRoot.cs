namespace Ccv.Calls;

/// <summary>Where the API begins at a shop, whichever way its address was typed in.</summary>
internal static class CcvRoot
{
    public const int LargestAnswer = 64 * 1024 * 1024;

    private const string Prefix = "/api/rest/v1/";

    public static Uri Of(Uri typed)
    {
        var path = typed.AbsolutePath.TrimEnd('/') + "/";
        var root = path.EndsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? path : path.TrimEnd('/') + Prefix;
        return new Uri(typed, root);
    }
}
