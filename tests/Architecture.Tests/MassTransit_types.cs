using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Architecture.Tests;

public sealed class MassTransit_types
{
    private static readonly System.Reflection.Assembly[] Ours =
    [
        .. Project.All
            .Where(project => !project.IsUnder("tests"))
            .Select(project => System.Reflection.Assembly.Load(new AssemblyName(project.Assembly))),
    ];

    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader().LoadAssemblies(Ours).Build();

    [Fact]
    public void Stay_where_the_design_keeps_them_so_that_leaving_MassTransit_stays_possible()
    {
        var users = Loaded.Types.Where(UsesMassTransit).ToList();

        users.ShouldNotBeEmpty();
        users.Where(type => !MayUseIt(type.FullName)).Select(type => type.FullName).ShouldBeEmpty();
    }

    private static bool UsesMassTransit(IType type) =>
        type.Dependencies.Any(dependency => dependency.Target.FullName.StartsWith("MassTransit.", StringComparison.Ordinal));

    private static bool MayUseIt(string type) =>
        type.StartsWith("Contracts.", StringComparison.Ordinal)
        || type.StartsWith("Messaging.", StringComparison.Ordinal)
        || type.Contains(".Consumers.", StringComparison.Ordinal)
        || type.Contains(".Saga.", StringComparison.Ordinal)
        || type.Split('+', '/')[0].EndsWith("Extensions", StringComparison.Ordinal);
}
