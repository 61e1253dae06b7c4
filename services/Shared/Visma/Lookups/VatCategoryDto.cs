namespace Visma.Lookups;

/// <summary>A VAT category.</summary>
public sealed record VatCategoryDto(string? VatCategoryId, string? Description, bool? Active);
