using System.Runtime.CompilerServices;

namespace TestKit;

/// <summary>The working copy the tests were built from, for tests that read sources.</summary>
public static class Repository
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Microservices.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No Microservices.sln above {thisFile}: the tests read the sources they were built from.");
    }
}
