namespace Visma.Lookups;

/// <summary>Credit terms.</summary>
public sealed record CreditTermDto(string? TermsId, string? Description);
