using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cli.Output;

/// <summary>Where a command writes: results to standard output, everything else to standard error.</summary>
internal sealed class Screen(TextWriter output, TextWriter error, TextReader input)
{
    /// <summary>The terminal's width; null where the output goes into a file or another program.</summary>
    public int? Width { get; init; }

    /// <summary>Whether there is a person to ask.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Whether colours help.</summary>
    public bool HasColours { get; init; }

    public TextReader Input => input;

    public TextWriter Output => output;

    public TextWriter Error => error;

    public static Screen OfConsole()
    {
        var isTerminal = !Console.IsOutputRedirected;
        Console.OutputEncoding = Encoding.UTF8;
        return new Screen(Console.Out, Console.Error, Console.In)
        {
            Width = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : null,
            CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
            HasColours = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    public Task LineAsync(string text = "") => output.WriteLineAsync(Plain.Text(text));

    public async Task TableAsync(Table table)
    {
        foreach (var line in table.Lines(Width, HasColours))
            await output.WriteLineAsync(line);
    }

    public async Task JsonAsync<T>(T value, JsonTypeInfo<T> type)
    {
        await output.WriteLineAsync(JsonSerializer.Serialize(value, type));
    }

    /// <summary>Something for a person that is no result.</summary>
    public Task NoteAsync(string text) => error.WriteLineAsync(Plain.Text(text));

    /// <summary>Asks on standard error, so that a result in a file stays one. Anything but yes is no.</summary>
    public async Task<bool> AskAsync(string question, CancellationToken cancellationToken)
    {
        await error.WriteAsync(Plain.Text(question) + " [y/N] ");
        await error.FlushAsync(cancellationToken);
        var answer = await input.ReadLineAsync(cancellationToken);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES" or "J" or "JA";
    }
}
