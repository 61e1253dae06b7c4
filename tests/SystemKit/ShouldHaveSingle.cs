namespace SystemKit;

internal static class ShouldHaveSingle
{
    /// <summary>The only element of which the condition holds.</summary>
    public static T ShouldHaveSingleWith<T>(this IEnumerable<T> all, Func<T, bool> condition) => all.Where(condition).ShouldHaveSingleItem();
}
