using System.Xml.Linq;
using TestKit;

namespace Architecture.Tests;

/// <summary>A project as its file states it; paths are relative to the repository and use slashes.</summary>
internal sealed record Project(string File, string? AssemblyName, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<Project> All { get; } = [.. Sources.Files("*.csproj").Select(Read)];

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>What its assembly is called.</summary>
    public string Assembly => AssemblyName ?? Name;

    public string Folder => Path.GetDirectoryName(File)!.Replace('\\', '/');

    public string LockFile => Path.Combine(Repository.Root, Folder, "packages.lock.json");

    public bool IsUnder(string folder) => File.StartsWith(folder + "/", StringComparison.Ordinal);

    private static Project Read(string file)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, file))!;
        var xml = XDocument.Load(Path.Combine(Repository.Root, file));
        return new Project(
            file,
            xml.Descendants("AssemblyName").SingleOrDefault()?.Value,
            [.. Included(xml, "ProjectReference").Select(reference => Sources.Relative(Path.GetFullPath(Path.Combine(folder, reference))))],
            [.. Included(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Select(element => element.Attribute("Include")!.Value.Replace('\\', '/'));
}
