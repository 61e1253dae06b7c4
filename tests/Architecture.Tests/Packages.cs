using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestKit;

namespace Architecture.Tests;

public sealed partial class Packages
{
    private static readonly HashSet<string> AllowedExpressions =
        ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "MS-PL", "0BSD"];

    /// <summary>Packages whose licence is a file or an address; read by a person, with the result.</summary>
    private static readonly Dictionary<string, string> ReadByAPerson = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Bogus"] = "MIT; its LICENSE file also names the projects its data comes from, all MIT or BSD",
    };

    [Fact]
    public void Are_licensed_on_terms_we_may_use()
    {
        LockedPackage.All.Count.ShouldBeGreaterThan(50);

        LockedPackage.All
            .Where(package => !ReadByAPerson.ContainsKey(package.Id))
            .Select(package => (package, Licence: Licence.Of(package)))
            .Where(entry => !IsAllowed(entry.Licence))
            .Select(entry => $"{entry.package}: {entry.Licence}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Read_by_a_person_are_still_used() =>
        ReadByAPerson.Keys.Except(LockedPackage.All.Select(package => package.Id), StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();

    [Fact]
    public void Of_MassTransit_stay_below_version_9_which_is_commercial()
    {
        var masstransit = LockedPackage.All.Where(package => package.Id.StartsWith("MassTransit", StringComparison.OrdinalIgnoreCase)).ToList();

        masstransit.ShouldNotBeEmpty();
        masstransit.ShouldAllBe(package => package.Version == "8.5.12");
    }

    [Fact]
    public void Have_exact_versions_in_one_place()
    {
        var central = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        central.Descendants("PackageVersion")
            .Where(package => !ExactVersion().IsMatch(package.Attribute("Version")!.Value))
            .Select(package => package.ToString())
            .ShouldBeEmpty("a version is exact: [1.2.3]");

        Sources.Files("*.csproj")
            .Where(file => XDocument.Load(Path.Combine(Repository.Root, file)).Descendants("PackageReference")
                .Any(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null))
            .ShouldBeEmpty("versions stand in Directory.Packages.props");
    }

    [Fact]
    public void Are_locked_in_every_project() =>
        Project.All.Where(project => !File.Exists(project.LockFile)).Select(project => project.File).ShouldBeEmpty();

    private static bool IsAllowed(string licence) =>
        licence.Split(" OR ", StringSplitOptions.TrimEntries).Any(choice =>
            choice.Trim('(', ')').Split(" AND ", StringSplitOptions.TrimEntries).All(AllowedExpressions.Contains));

    [GeneratedRegex(@"^\[\d+(\.\d+){1,3}(-[\w.]+)?\]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExactVersion();
}
