using Microsoft.Extensions.Options;
using Npgsql;

namespace Persistence;

/// <summary>Says everything that is wrong with a database's settings at once, with the key and the remedy, and never the connection string.</summary>
internal sealed class DatabaseOptionsValidation : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var errors = Errors(name ?? "", options).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(string name, DatabaseOptions options)
    {
        if (options.Provider is null)
            yield return "Database:Provider is not set: set it to Postgres or, for one process on one machine, to Sqlite.";
        else if (!Enum.IsDefined(options.Provider.Value))
            yield return $"Database:Provider is {options.Provider}, which is unknown: set it to Postgres or Sqlite.";
        if (options.Provider is DatabaseProvider.Sqlite && string.IsNullOrWhiteSpace(options.Folder))
            yield return "Database:Folder is not set: with Sqlite, set it to the folder that shall hold the database files.";
        if (options.Provider is DatabaseProvider.Postgres)
        {
            var key = $"ConnectionStrings:{name}";
            if (string.IsNullOrWhiteSpace(options.ConnectionString))
                yield return $"{key} is not set: set it to the PostgreSQL connection string of the database '{name}', such as Host=…;Database={name};Username=…;Password=….";
            else if (Parse(options.ConnectionString) is not { } parsed)
                yield return $"{key} is no PostgreSQL connection string: write it as Host=…;Database=…;Username=…;Password=….";
            else if (string.IsNullOrWhiteSpace(parsed.Host) || string.IsNullOrWhiteSpace(parsed.Database))
                yield return $"{key} names no host or no database: add Host=…;Database=….";
        }

        if (options.WaitSeconds is < 0 or > 3600)
            yield return $"Database:WaitSeconds is {options.WaitSeconds}: set it between 0 and 3600.";
        if (options.CommandTimeoutSeconds is < 1 or > 3600)
            yield return $"Database:CommandTimeoutSeconds is {options.CommandTimeoutSeconds}: set it between 1 and 3600.";
        if (options.MaxPoolSize is < 1 or > 1000)
            yield return $"Database:MaxPoolSize is {options.MaxPoolSize}: set it between 1 and 1000.";
    }

    private static NpgsqlConnectionStringBuilder? Parse(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
