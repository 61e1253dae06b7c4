namespace Visma.Lookups;

/// <summary>A rate, in percent, from a day on; <paramref name="GroupType"/> says whether of sales (<c>Output</c>) or purchases.</summary>
public sealed record VatRateLineDto(decimal? VatRate, string? GroupType, DateTime? StartDate);
