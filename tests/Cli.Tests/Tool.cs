using System.Text.Json.Nodes;
using Cli.Output;

namespace Cli.Tests;

/// <summary>The command as a shell calls it: arguments and environment in; exit code, output and errors out.</summary>
internal sealed class Tool(IReadOnlyDictionary<string, string?> environment)
{
    public static Tool WithoutGateway { get; } = new(new Dictionary<string, string?> { ["TILLBRIDGE_GATEWAY"] = "http://127.0.0.1:1" });

    public Task<Ended> RunAsync(params string[] args) => RunAsync(answer: null, args);

    /// <summary>With somebody at the terminal who answers what is asked.</summary>
    public async Task<Ended> RunAsync(string? answer, string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var screen = new Screen(output, error, new StringReader(answer ?? "")) { CanAsk = answer is not null };
        var code = await CommandLine.RunAsync(args, screen, name => environment.GetValueOrDefault(name), TimeProvider.System);
        return new Ended((ExitCode)code, output.ToString(), error.ToString());
    }
}

/// <summary>How a command ended.</summary>
internal sealed record Ended(ExitCode Code, string Output, string Errors)
{
    public JsonNode Json => JsonNode.Parse(Output)!;

    public override string ToString() => $"{Code}{Environment.NewLine}{Output}{Environment.NewLine}{Errors}";
}
