using System.Text.Json.Nodes;

namespace Architecture.Tests;

/// <summary>A package in the version that a lock file resolved.</summary>
internal sealed record LockedPackage(string Id, string Version)
{
    public static IReadOnlyList<LockedPackage> All { get; } =
        [.. Project.All.SelectMany(Of).Distinct().OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase)];

    public static IEnumerable<LockedPackage> Of(Project project) =>
        from framework in JsonNode.Parse(File.ReadAllText(project.LockFile))!["dependencies"]!.AsObject()
        from package in framework.Value!.AsObject()
        where package.Value!["type"]!.GetValue<string>() != "Project"
        select new LockedPackage(package.Key, package.Value!["resolved"]!.GetValue<string>());

    public override string ToString() => $"{Id} {Version}";
}
