namespace Visma;

/// <summary>A number with its name (debtors, branches).</summary>
public sealed record NumberName(string? Number, string? Name = null);
