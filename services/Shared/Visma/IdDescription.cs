namespace Visma;

/// <summary>A key with its text.</summary>
public sealed record IdDescription(string? Id, string? Description = null);
