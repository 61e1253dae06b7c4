using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Messaging.Tests.World;

/// <summary>What a host logged, from information upwards.</summary>
internal sealed class Log : ILoggerProvider
{
    private readonly ConcurrentQueue<Line> _lines = new();

    public IReadOnlyList<string> Containing(string text) =>
        [.. _lines.Select(line => line.Text).Where(line => line.Contains(text, StringComparison.OrdinalIgnoreCase))];

    public ILogger CreateLogger(string categoryName) => new Logger(_lines, categoryName);

    public void Dispose()
    {
    }

    private sealed record Line(string Text);

    private sealed class Logger(ConcurrentQueue<Line> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TScope>(TScope state)
            where TScope : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(new Line($"{logLevel} {category}: {formatter(state, exception)} {exception?.GetType().Name}"));
    }
}
