using Microsoft.Data.Sqlite;

namespace SandboxKit.Records;

/// <summary>The prepared statements of the one writer.</summary>
internal sealed class RecordWriter(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _put = Command(
        connection,
        "INSERT INTO records (collection, key, json) VALUES ($collection, $key, $json) "
        + "ON CONFLICT (collection, key) DO UPDATE SET json = excluded.json",
        "$collection", "$key", "$json");

    private readonly SqliteCommand _delete = Command(
        connection, "DELETE FROM records WHERE collection = $collection AND key = $key", "$collection", "$key");

    private readonly SqliteCommand _clear = Command(connection, "DELETE FROM records");

    public void Write(IEnumerable<(bool Clear, IReadOnlyList<RecordWrite> Writes)> batch)
    {
        using var transaction = connection.BeginTransaction();
        _put.Transaction = _delete.Transaction = _clear.Transaction = transaction;
        foreach (var (clear, writes) in batch)
        {
            if (clear)
            {
                _clear.ExecuteNonQuery();
            }

            foreach (var write in writes)
            {
                Write(write);
            }
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        _put.Dispose();
        _delete.Dispose();
        _clear.Dispose();
    }

    private void Write(RecordWrite write)
    {
        var command = write.Json is null ? _delete : _put;
        command.Parameters[0].Value = write.Collection;
        command.Parameters[1].Value = write.Key;
        if (write.Json is not null)
        {
            command.Parameters[2].Value = write.Json;
        }

        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string text, params string[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant texts of this file.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter, SqliteType.Text);
        }

        return command;
    }
}
