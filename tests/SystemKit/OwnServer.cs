using System.Diagnostics;
using TestKit;

namespace SystemKit;

/// <summary>A broker or database that belongs to one test, which may kill it: same port and same data when it is started again.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tillbridge-own-");
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Process _script;
    private readonly StringWriter _errors = new();

    private OwnServer(string kind, string? size)
    {
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "deploy", "scripts", "own-server.sh"));
        start.ArgumentList.Add(kind);
        start.ArgumentList.Add(_folder.FullName);
        if (size is not null)
            start.ArgumentList.Add(size);
        _script = new Process { StartInfo = start };
        _script.ErrorDataReceived += (_, line) => { lock (_errors) _errors.WriteLine(line.Data); };
        _script.Start();
        _script.BeginErrorReadLine();
    }

    /// <summary>PostgreSQL: an Npgsql connection string. RabbitMQ: <c>amqp://…</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>RabbitMQ's management API.</summary>
    public Uri? Management { get; private set; }

    /// <param name="size">Of the file system its data are on, such as <c>200m</c>; null for that of the machine.</param>
    public static Task<OwnServer> PostgresAsync(string? size = null) => StartAsync(new OwnServer("postgres", size));

    public static Task<OwnServer> RabbitMqAsync() => StartAsync(new OwnServer("rabbitmq", size: null));

    /// <summary>Starts it again after <see cref="KillAsync"/>.</summary>
    public async Task StartAsync()
    {
        var answer = (await AskAsync("start")).Split(' ');
        Address = answer[1];
        Management = answer.Length > 2 ? new Uri(answer[2]) : null;
    }

    /// <summary>What <c>kill -9</c> of it and of all its children does.</summary>
    public Task KillAsync() => AskAsync("kill");

    /// <summary>Its disk is full from now on; only of one that was given a size.</summary>
    public Task FillDiskAsync() => AskAsync("fill");

    public Task FreeDiskAsync() => AskAsync("free");

    public async ValueTask DisposeAsync()
    {
        _script.StandardInput.Close();
        await _script.WaitForExitAsync().WaitAsync(Patience);
        _script.Dispose();
        _turn.Dispose();
        await _errors.DisposeAsync();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }

    private static async Task<OwnServer> StartAsync(OwnServer server)
    {
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task<string> AskAsync(string command)
    {
        await _turn.WaitAsync();
        try
        {
            await _script.StandardInput.WriteLineAsync(command);
            await _script.StandardInput.FlushAsync();
            var answer = await _script.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            return answer?.StartsWith("ok", StringComparison.Ordinal) == true ? answer : throw new InvalidOperationException($"{command}: {answer}{Errors()}");
        }
        catch (IOException gone)
        {
            throw new InvalidOperationException($"{command}: {Errors()}", gone);
        }
        finally
        {
            _turn.Release();
        }
    }

    private string Errors()
    {
        lock (_errors)
            return _errors.ToString();
    }
}
