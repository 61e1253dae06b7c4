namespace Standalone;

/// <summary>The folder of all data, used by one process at a time: SQLite and the sandboxes' records are not shared.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    public string Databases => Sub("databases");

    public string Keys => Sub("keys");

    public string Ccv => Sub("ccv-sandbox");

    public string Visma => Sub("visma-sandbox");

    /// <summary>Opens the folder, making it where it is not there; null when another process has it.</summary>
    public static DataFolder? Open(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            // The lock dies with the process, also when it is killed.
            var @lock = new FileStream(System.IO.Path.Combine(path, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(path, @lock);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _lock.Dispose();

    private string Sub(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;
}
