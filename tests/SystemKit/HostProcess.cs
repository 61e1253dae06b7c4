using System.Collections.Concurrent;
using System.Diagnostics;

namespace SystemKit;

/// <summary>A host of ours as a process of its own, which can be killed and started again.</summary>
internal sealed class HostProcess(string project, IReadOnlyDictionary<string, string> environment, params string[] arguments) : IAsyncDisposable
{
    private const int KeptLines = 400;

    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;
    private int _lines;

    public string Project => project;

    /// <summary>How many lines it wrote, however often it was started.</summary>
    public int Lines => _lines;

    /// <summary>The last lines it wrote.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    public string LastLines(int count) => string.Join(Environment.NewLine, _output.TakeLast(count));

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Its process id.</summary>
    public int Id => _process?.Id ?? throw new InvalidOperationException($"{project} was not started.");

    public int ExitCode => _process?.ExitCode ?? throw new InvalidOperationException($"{project} was not started.");

    public void Start()
    {
        _process?.Dispose();
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Built.AssemblyOf(project));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;

        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public Task WaitForExitAsync(TimeSpan timeout) => _process!.WaitForExitAsync().WaitAsync(timeout);

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
            await KillAsync();
        _process?.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;

        Interlocked.Increment(ref _lines);
        LogFiles.Write(this, line);
        _output.Enqueue(line);
        while (_output.Count > KeptLines)
            _output.TryDequeue(out _);
    }
}
