namespace Visma;

/// <summary>A row of a v1 list, which carries the list's totals.</summary>
public interface IPagedRow
{
    /// <summary>The list's totals; absent on lists without paging.</summary>
    RowMetadata? Metadata { get; }
}
