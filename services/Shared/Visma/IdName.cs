namespace Visma;

/// <summary>A key with its name.</summary>
public sealed record IdName(string? Id, string? Name = null);
