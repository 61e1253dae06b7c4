namespace Visma.Lookups;

/// <summary>A VAT category with the taxes it is made of.</summary>
public sealed record VatCategoryDto(string? VatCategoryId, string? Description, bool? Active, IReadOnlyList<VatCategoryLineDto>? VatCategoryLines = null);
