namespace Visma.Items;

/// <summary>Which items to list and how much of each. Times are in the company's time zone as Visma means it: overlap generously.</summary>
public sealed record ItemQuery
{
    /// <summary>Only items changed at or after this time.</summary>
    public DateTime? ModifiedSince { get; init; }

    /// <summary>Only items whose stock changed at or after this time.</summary>
    public DateTime? AvailabilityModifiedSince { get; init; }

    /// <summary>Only items with this cross reference (a barcode). Compared again here; implies <see cref="ItemExpand.CrossReferences"/>.</summary>
    public string? AlternateId { get; init; }

    /// <summary>The parts to read out; the others are asked to be left away.</summary>
    public ItemExpand Expand { get; init; }

    /// <summary>Rows a page; Visma silently gives fewer.</summary>
    public int PageSize { get; init; } = 500;
}
