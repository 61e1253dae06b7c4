using System.Collections;
using System.Reflection;

namespace Contracts.Tests;

/// <summary>One fully populated object of any travelling type: every member set, the same in every run.</summary>
internal static class Example
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 29, 1, 59, 58, 123, TimeSpan.FromHours(1));
    private static readonly Guid Id = Guid.Parse("0198c5d2-7a3e-7b1c-9d4f-2b6a8e0c1357");

    public static object Of(Type type) => Value(type, type.Name);

    private static object Value(Type type, string name) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => $"{name} é€😀",
        var t when t == typeof(Guid) => Id,
        var t when t == typeof(int) => 7,
        var t when t == typeof(long) => 9007199254740993L,
        var t when t == typeof(decimal) => 1234.50m,
        var t when t == typeof(bool) => true,
        var t when t == typeof(DateTimeOffset) => Moment,
        { IsEnum: true } t => Enum.GetValues(t).Cast<object>().Last(),
        { IsGenericType: true } t when typeof(IEnumerable).IsAssignableFrom(t) => Items(t.GetGenericArguments()[0], name),
        var t when t.Assembly == Messages.Assembly => Make(t),
        var t => throw new NotSupportedException($"{t} travels in {name}, but no example of it is known: add one here."),
    };

    private static Array Items(Type item, string name)
    {
        var items = Array.CreateInstance(item, 2);
        items.SetValue(Value(item, $"{name}[0]"), 0);
        items.SetValue(Value(item, $"{name}[1]"), 1);
        return items;
    }

    private static object Make(Type record)
    {
        var constructor = record.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
    }

    private static object Argument(ParameterInfo parameter) => Value(parameter.ParameterType, parameter.Name!);
}
