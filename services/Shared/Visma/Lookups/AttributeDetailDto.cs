namespace Visma.Lookups;

/// <summary>A value that a combo offers.</summary>
public sealed record AttributeDetailDto(string? ValueId, string? Description, int? SortOrder, bool? Disabled);
