namespace CustomerService.Domain;

/// <summary>Orders debtor numbers as their series gave them out: 9999 before 10000.</summary>
public sealed class OldestNumber : IComparer<string?>
{
    /// <summary>The older number first.</summary>
    public static readonly OldestNumber First = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var (one, other) = (x?.Trim() ?? "", y?.Trim() ?? "");
        var byLength = one.Length.CompareTo(other.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(one, other);
    }
}
