using System.Text.Json.Serialization;

namespace Visma.Lookups;

/// <summary>A sales category; the tree hangs together by <see cref="ParentId"/>, and what is below may be in <see cref="SubCategories"/>.</summary>
public sealed record SalesCategoryDto
{
    [JsonPropertyName("categoryID")]
    public int? CategoryId { get; init; }
    public string? Description { get; init; }

    [JsonPropertyName("parentID")]
    public int? ParentId { get; init; }
    public int? SortOrder { get; init; }
    public IReadOnlyList<SalesCategoryDto>? SubCategories { get; init; }
}
