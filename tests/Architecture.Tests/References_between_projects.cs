namespace Architecture.Tests;

public sealed class References_between_projects
{
    public static TheoryData<string> AllProjects => [.. Project.All.Select(project => project.File)];

    [Theory]
    [MemberData(nameof(AllProjects))]
    public void Go_only_where_they_may(string file)
    {
        var project = Project.All.Single(candidate => candidate.File == file);

        project.References.Where(reference => !May(project, reference)).ShouldBeEmpty();
    }

    [Fact]
    public void Of_contracts_are_none_and_its_only_package_holds_the_markers() =>
        Project.All.Single(project => project.Name == "Contracts").Packages.ShouldBe(["MassTransit.Abstractions"]);

    [Fact]
    public void Let_only_Standalone_and_the_tests_see_more_than_one_service()
    {
        string[] services = [.. Project.All.Where(IsService).Select(project => project.File)];

        Project.All
            .Where(project => project.References.Intersect(services).Count() > 1 && !project.IsUnder("tests"))
            .Select(project => project.Name)
            .ShouldBe(["Standalone"]);
    }

    private static bool IsService(Project project) => project.IsUnder("services") && !project.IsUnder("services/Shared");

    private static bool May(Project from, string to) => from switch
    {
        _ when from.IsUnder("contracts") => false,
        _ when from.IsUnder("services") => Under(to, "services/Shared") || Under(to, "contracts"),
        _ when from.IsUnder("gateway") => Under(to, "services/Shared/ServiceDefaults"),
        _ when from.IsUnder("deploy/Sandbox") => Under(to, "deploy/Sandbox/SandboxKit"),
        // It sees what everybody sees: the gateway's API.
        _ when from.Name == "Cli" => false,
        _ when from.Name == "Standalone" => !Under(to, "tests"),
        _ when from.Name == "TestKit" => false,
        _ when from.IsUnder("tests") => !Under(to, "tests") || Under(to, "tests/TestKit") || Under(to, "tests/SystemKit"),
        _ => throw new InvalidOperationException($"{from.File} has no rule yet: say here what it may reference."),
    };

    private static bool Under(string file, string folder) => file.StartsWith(folder + "/", StringComparison.Ordinal);
}
