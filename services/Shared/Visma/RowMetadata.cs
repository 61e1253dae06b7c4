namespace Visma;

/// <summary>What every row of a paged v1 list says about the list: all rows there are, and the most a page may hold.</summary>
public sealed record RowMetadata(long? TotalCount, long? MaxPageSize);
