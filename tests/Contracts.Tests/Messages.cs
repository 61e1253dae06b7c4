using System.Reflection;

namespace Contracts.Tests;

/// <summary>The messages and the types they are made of, by reflection, so that a new one cannot be forgotten here.</summary>
internal static class Messages
{
    public static readonly Assembly Assembly = typeof(ICommand).Assembly;

    private static readonly Type[] Kinds = [typeof(ICommand), typeof(IAnswer), typeof(IEvent)];

    public static IReadOnlyList<Type> All { get; } =
        [.. Assembly.GetExportedTypes().Where(type => type.IsClass && KindsOf(type).Any()).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Every record and enum that travels: the messages and what is inside them.</summary>
    public static IReadOnlyList<Type> Travelling { get; } =
        [.. Assembly.GetExportedTypes().Where(type => !type.IsInterface).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static TheoryData<Type> Theory => [.. All];

    public static IEnumerable<Type> KindsOf(Type type) => Kinds.Where(kind => kind.IsAssignableFrom(type));
}
