namespace SandboxKit.Records;

/// <summary>One change of a collection: a record put in place, or taken out when <paramref name="Json"/> is null.</summary>
public readonly record struct RecordWrite(string Collection, string Key, string? Json);
