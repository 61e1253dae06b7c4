namespace SandboxKit.Records;

/// <summary>One record of a named collection as it was last saved.</summary>
/// <param name="Key">Unique within the collection.</param>
/// <param name="Json">The record's JSON text.</param>
public readonly record struct StoredRecord(string Key, string Json);
