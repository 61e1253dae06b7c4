namespace SystemKit;

/// <summary>Where the build puts what the tests start.</summary>
internal static class Built
{
    private static readonly DirectoryInfo Artifacts = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!;

    /// <summary>The assembly of a project, in the same configuration as the tests.</summary>
    public static string AssemblyOf(string project) =>
        Path.Combine(Artifacts.FullName, project, new DirectoryInfo(AppContext.BaseDirectory).Name, $"{project}.dll");
}
