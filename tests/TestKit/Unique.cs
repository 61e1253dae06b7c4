namespace TestKit;

/// <summary>Names nobody else uses, in this process or another.</summary>
public static class Unique
{
    /// <summary>The prefix and 32 hexadecimal digits: fit for a database, a virtual host, a queue or a folder.</summary>
    public static string Name(string prefix) => $"{prefix}{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
}
