using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestKit;

namespace Architecture.Tests;

public sealed partial class The_tree
{
    private const int LongestFile = 300;

    /// <summary>Files that are longer for a reason.</summary>
    private static readonly Dictionary<string, string> LongForAReason = new(StringComparer.Ordinal);

    /// <summary>Assemblies that are called otherwise than their project for a reason.</summary>
    private static readonly Dictionary<string, string> NamedForAReason = new(StringComparer.Ordinal)
    {
        ["deploy/Cli/Cli.csproj"] = "tillbridge is the command people type",
    };

    [Fact]
    public void Has_every_project_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Microservices.sln"));
        var listed = ProjectPath().Matches(solution).Select(match => match.Groups["path"].Value.Replace('\\', '/')).Order(StringComparer.Ordinal);

        listed.ShouldBe(Project.All.Select(project => project.File));
    }

    [Fact]
    public void Names_project_folder_assembly_and_namespace_alike()
    {
        Project.All.Where(project => Path.GetFileName(project.Folder) != project.Name).Select(project => project.File).ShouldBeEmpty();
        Sources.Files("*.csproj")
            .Where(file => XDocument.Load(Path.Combine(Repository.Root, file)).Descendants()
                .Any(element => element.Name.LocalName is "AssemblyName" or "RootNamespace"))
            .ShouldBe(NamedForAReason.Keys);
    }

    [Fact]
    public void Has_no_file_that_is_long_without_a_reason() => Sources.Files("*.cs")
        .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal) && !LongForAReason.ContainsKey(file))
        .Select(file => (file, Lines: File.ReadLines(Path.Combine(Repository.Root, file)).Count()))
        .Where(entry => entry.Lines > LongestFile)
        .Select(entry => $"{entry.file}: {entry.Lines} lines")
        .ShouldBeEmpty();

    [Fact]
    public void Excuses_no_file_that_is_short_again() => LongForAReason.Keys
        .Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() <= LongestFile)
        .ShouldBeEmpty();

    [Fact]
    public void Keeps_every_warning_an_error() => Sources.Files("*.csproj").Concat(["Directory.Build.props"])
        .Where(file => Loosened().IsMatch(File.ReadAllText(Path.Combine(Repository.Root, file))))
        .ShouldBeEmpty();

    [GeneratedRegex("""= "[^"]+", "(?<path>[^"]+\.csproj)",""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProjectPath();

    [GeneratedRegex("<TreatWarningsAsErrors>\\s*false|<Nullable>\\s*disable|<WarningsNotAsErrors>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Loosened();
}
