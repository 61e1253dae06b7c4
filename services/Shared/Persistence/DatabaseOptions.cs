namespace Persistence;

/// <summary>
/// Where a service keeps its data: the configuration section <c>Database</c> plus the connection string named after the database.
/// One named instance for each <see cref="DatabaseExtensions.AddDatabase{TContext}"/>; the name is the database's.
/// </summary>
public sealed class DatabaseOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Database";

    /// <summary>Which database. Required: a default would put data where nobody looks for it.</summary>
    public DatabaseProvider? Provider { get; set; }

    /// <summary>With SQLite: the folder that holds one file for each database. Created where absent.</summary>
    public string? Folder { get; set; }

    /// <summary>Seconds to wait at start for a database that is not up yet, before the start fails. Default 60.</summary>
    public int WaitSeconds { get; set; } = 60;

    /// <summary>Seconds a command may take, and a SQLite writer may wait for the one before it. Default 30.</summary>
    public int CommandTimeoutSeconds { get; set; } = 30;

    /// <summary>With PostgreSQL: connections this process opens at most to this database, unless the connection string says otherwise. Default 30.</summary>
    public int MaxPoolSize { get; set; } = 30;

    /// <summary>With PostgreSQL: <c>ConnectionStrings:&lt;name&gt;</c>.</summary>
    public string? ConnectionString { get; set; }
}
