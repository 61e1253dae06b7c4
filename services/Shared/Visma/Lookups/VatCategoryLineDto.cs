namespace Visma.Lookups;

/// <summary>A tax of a category.</summary>
/// <param name="VatId">The tax.</param>
/// <param name="Type"><c>Vat</c>, <c>ExemptVat</c>, <c>ReverseVat</c> and others.</param>
/// <param name="CalculateOn"><c>ExtractFromItemAmount</c>: prices contain it; the others come on top.</param>
/// <param name="VatRates">Its rates over time.</param>
public sealed record VatCategoryLineDto(string? VatId, string? Type, string? CalculateOn, IReadOnlyList<VatRateLineDto>? VatRates);
