namespace Persistence.Conventions;

/// <summary>How SQLite, which has no type for time, keeps an instant.</summary>
internal static class SqliteText
{
    public const string Provider = "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>Fixed width and always UTC, so that comparing texts compares instants; microseconds, as PostgreSQL keeps them.</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
}
