namespace Persistence;

/// <summary>The <c>KeyRing</c> section.</summary>
public sealed class KeyRingOptions
{
    /// <summary>The folder of the keys.</summary>
    public string? Folder { get; set; }
}
