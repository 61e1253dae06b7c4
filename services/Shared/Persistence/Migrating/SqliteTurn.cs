using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Persistence.Migrating;

/// <summary>
/// Takes turns by a lock on a file beside the database, which the operating system lifts when the process ends. EF Core's own lock is a row that a
/// killed process leaves behind and everybody then waits for without end; whoever has the file may remove that row.
/// </summary>
internal sealed class SqliteTurn(string file, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<IAsyncDisposable> TakeAsync(DbContext database, CancellationToken cancellationToken)
    {
        MakeFolder();
        var turn = await LockAsync(cancellationToken);
        try
        {
            if (File.Exists(file))
                await database.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"; PRAGMA journal_mode = WAL;", cancellationToken);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    private void MakeFolder()
    {
        var folder = Path.GetDirectoryName(file)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The folder '{folder}' for the databases cannot be made. Set Database:Folder to a folder this process may write to.", e);
        }
    }

    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        var path = file + ".migrating";
        var said = false;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new InvalidOperationException($"'{path}' cannot be written. Set Database:Folder to a folder this process may write to.", e);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!said)
                    log.LogInformation("Waiting for another process to finish the migrations of {File}", file);
                said = true;
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }
}
