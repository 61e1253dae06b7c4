using System.Reflection;
using Contracts;
using MassTransit;

namespace Architecture.Tests;

public sealed class Consumers
{
    private static readonly List<(Type Consumer, Type Command)> All = [..
        from project in Project.All
        where project.IsUnder("services")
        from type in Assembly.Load(new AssemblyName(project.Name)).GetTypes()
        where type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        from consumed in type.GetInterfaces()
        where consumed.IsGenericType && consumed.GetGenericTypeDefinition() == typeof(IConsumer<>)
        let command = consumed.GetGenericArguments()[0]
        where typeof(ICommand).IsAssignableFrom(command)
        select (type, command)];

    public static TheoryData<Type> Commands => [.. typeof(ICommand).Assembly.GetExportedTypes()
        .Where(type => type.IsClass && typeof(ICommand).IsAssignableFrom(type))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Are_one_for_each_command_and_named_after_it(Type command) =>
        All.Where(entry => entry.Command == command).Select(entry => entry.Consumer.Name).ShouldBe([command.Name + "Consumer"]);
}
