using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace SandboxKit.Records;

/// <summary>
/// Named collections of JSON records on SQLite. The owner keeps its data in memory, loads it once at start and awaits
/// <see cref="SaveAsync(IReadOnlyList{RecordWrite})"/> before it answers a write, so that a killed process loses nothing it confirmed.
/// All writes go through one writer that commits what has queued up meanwhile in one transaction.
/// Without a folder nothing is kept and saving is free.
/// </summary>
public sealed class RecordStore : IAsyncDisposable
{
    private const int LargestBatch = 2_000;

    private readonly Channel<Pending> _queue = Channel.CreateUnbounded<Pending>(new() { SingleReader = true });
    private readonly SqliteConnection? _connection;
    private readonly Task _writer;

    private RecordStore(SqliteConnection? connection)
    {
        _connection = connection;
        _writer = connection is null ? Task.CompletedTask : Task.Run(() => WriteAsync(new RecordWriter(connection)));
    }

    /// <summary>True when records outlive the process.</summary>
    public bool IsDurable => _connection is not null;

    /// <summary>Opens <c>folder/name.db</c>, creating both; a null folder gives a store that keeps nothing.</summary>
    public static RecordStore Open(string? folder, string name)
    {
        if (folder is null)
        {
            return new(connection: null);
        }

        Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, name + ".db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        // NORMAL with WAL survives the death of the process; only a power cut could cost the last commits.
        command.CommandText = """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            CREATE TABLE IF NOT EXISTS records (
              collection TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (collection, key)) WITHOUT ROWID;
            """;
        command.ExecuteNonQuery();
        return new(connection);
    }

    /// <summary>Everything of one collection in key order; to be called before the first save.</summary>
    public IReadOnlyList<StoredRecord> Load(string collection)
    {
        var records = new List<StoredRecord>();
        if (_connection is null)
        {
            return records;
        }

        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT key, json FROM records WHERE collection = $collection ORDER BY key";
        command.Parameters.AddWithValue("$collection", collection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            records.Add(new(reader.GetString(0), reader.GetString(1)));
        }

        return records;
    }

    /// <summary>Saves all of these or none; completes when they are durable.</summary>
    public Task SaveAsync(params IReadOnlyList<RecordWrite> writes) => EnqueueAsync(new Pending(writes, Clear: false));

    /// <summary>Empties every collection, then saves these.</summary>
    public Task ReplaceAllAsync(IReadOnlyList<RecordWrite> writes) => EnqueueAsync(new Pending(writes, Clear: true));

    public async ValueTask DisposeAsync()
    {
        if (_connection is null || !_queue.Writer.TryComplete())
        {
            return;
        }

#pragma warning disable VSTHRD003 // Our own writer, ended by the line above.
        await _writer;
#pragma warning restore VSTHRD003
        await _connection.DisposeAsync();
    }

    private Task EnqueueAsync(Pending pending)
    {
        if (_connection is null)
        {
            return Task.CompletedTask;
        }

        return _queue.Writer.TryWrite(pending) ? pending.Done.Task : Task.FromException(new ObjectDisposedException(nameof(RecordStore)));
    }

    private async Task WriteAsync(RecordWriter writer)
    {
        using var _ = writer;
        var batch = new List<Pending>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            Commit(writer, batch);
            batch.Clear();
        }
    }

    private static void Commit(RecordWriter writer, List<Pending> batch)
    {
        try
        {
            writer.Write(batch.Select(pending => (pending.Clear, pending.Writes)));
            batch.ForEach(pending => pending.Done.SetResult());
        }
        catch (SqliteException broken)
        {
            // A full or failing disk fails the writes that wanted it; each of them answers its own caller.
            batch.ForEach(pending => pending.Done.SetException(broken));
        }
    }

    private sealed record Pending(IReadOnlyList<RecordWrite> Writes, bool Clear)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
