namespace Visma.Lookups;

/// <summary>A customer class with the defaults it gives.</summary>
public sealed record CustomerClassDto(string? Id, string? Description, string? TaxZoneId, bool? RequiredTaxzoneId, string? PaymentMethodId);
