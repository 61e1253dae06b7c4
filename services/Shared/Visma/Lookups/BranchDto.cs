namespace Visma.Lookups;

/// <summary>A branch.</summary>
public sealed record BranchDto(int? BranchId, string? Number, string? Name, bool? IsMainBranch, bool? IsActive);
