using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>What a restored package says about its licence.</summary>
internal static class Licence
{
    private static readonly string PackagesFolder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>An SPDX expression, or <c>file:</c> or <c>url:</c> with what stands in its place.</summary>
    public static string Of(LockedPackage package)
    {
        var id = package.Id.ToLowerInvariant();
        var nuspec = Path.Combine(PackagesFolder, id, package.Version.ToLowerInvariant(), id + ".nuspec");
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata").Elements().ToList();
        var licence = metadata.Find(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value switch
        {
            "expression" => licence.Value.Trim(),
            "file" => "file:" + licence.Value.Trim(),
            _ => "url:" + metadata.Find(element => element.Name.LocalName == "licenseUrl")?.Value.Trim(),
        };
    }
}
