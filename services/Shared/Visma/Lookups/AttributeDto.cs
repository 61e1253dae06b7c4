using System.Text.Json.Serialization;

namespace Visma.Lookups;

/// <summary>An attribute that items and debtors may carry.</summary>
public sealed record AttributeDto : IPagedRow
{
    [JsonPropertyName("attributeID")]
    public string? AttributeId { get; init; }
    public string? Description { get; init; }

    /// <summary><c>Text</c>, <c>Combo</c>, <c>MultiSelectCombo</c>, <c>Lookup</c>, <c>Checkbox</c> or <c>Datetime</c>.</summary>
    public string? ControlType { get; init; }
    public bool? Internal { get; init; }

    /// <summary>The values of a combo.</summary>
    public IReadOnlyList<AttributeDetailDto>? Details { get; init; }
    public RowMetadata? Metadata { get; init; }
}
