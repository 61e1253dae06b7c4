using TestKit;

namespace Architecture.Tests;

/// <summary>The files people wrote, without what the build makes.</summary>
internal static class Sources
{
    private static readonly string[] Made = ["artifacts", "bin", "obj", ".git", "node_modules"];

    public static IEnumerable<string> Files(string pattern) => FilesUnder(Repository.Root, pattern).Select(Relative).Order(StringComparer.Ordinal);

    public static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    private static IEnumerable<string> FilesUnder(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Concat(
        Directory.EnumerateDirectories(folder)
            .Where(child => !Made.Contains(Path.GetFileName(child)))
            .SelectMany(child => FilesUnder(child, pattern)));
}
