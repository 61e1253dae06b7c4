namespace Persistence;

/// <summary>The two databases every service runs on: <c>Database:Provider</c>.</summary>
public enum DatabaseProvider
{
    /// <summary>PostgreSQL: for real use, and wherever a service has more than one replica.</summary>
    Postgres,

    /// <summary>A SQLite file: for one process on one machine.</summary>
    Sqlite,
}
