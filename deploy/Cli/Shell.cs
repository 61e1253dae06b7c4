using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Cli.Asking;
using Cli.Output;

namespace Cli;

/// <summary>What every command has in common: its options, its session, and what becomes of an exception.</summary>
internal sealed class Shell(Screen screen, Func<string, string?> environment, TimeProvider clock)
{
    private readonly Option<string> _gateway = new("--gateway")
    {
        Recursive = true, HelpName = "address",
        Description = $"Where the gateway is; else {GatewayAddress.Variable}, else {GatewayAddress.Usual}.",
    };

    private readonly Option<string> _keyFile = new("--api-key-file")
    {
        Recursive = true, HelpName = "file",
        Description = $"A file with the API key; else {ApiKey.Variable}.",
    };

    private readonly Option<bool> _json = new("--json") { Recursive = true, Description = "Write JSON." };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Recursive = true, HelpName = "seconds", DefaultValueFactory = _ => 100,
        Description = "How long an answer may take.",
    };

    // Nobody shall find out by an unknown option that the key stands in the shell's history now.
    private readonly Option<string> _key = new("--api-key") { Recursive = true, Hidden = true };

    public void AddOptions(Command root)
    {
        _key.Validators.Add(result => result.AddError(
            $"--api-key is no option: others see it, and your shell has written it down. Put the key into {ApiKey.Variable} or a file (--api-key-file), and revoke one you gave here."));
        _timeout.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 3600))
                result.AddError("--timeout must be 1 to 3600.");
        });
        root.Add(_gateway);
        root.Add(_keyFile);
        root.Add(_json);
        root.Add(_timeout);
        root.Add(_key);
    }

    public void Does(Command command, Func<ParseResult, Session, Task<ExitCode>> work) =>
        command.SetAction(async (parsed, cancellationToken) => (int)await RunAsync(parsed, work, cancellationToken));

    private async Task<ExitCode> RunAsync(ParseResult parsed, Func<ParseResult, Session, Task<ExitCode>> work, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(_json);
        try
        {
            var address = GatewayAddress.Read(parsed.GetValue(_gateway), environment);
            var (key, warning) = await ApiKey.ReadAsync(parsed.GetValue(_keyFile), environment, cancellationToken);
            if (warning is not null)
                await screen.NoteAsync($"tillbridge: {warning}");
            if (key is not null && GatewayAddress.IsOpen(address))
                await screen.NoteAsync($"tillbridge: the key travels to {address.Host} unencrypted; use https.");
            using var gateway = new GatewayClient(address, key, TimeSpan.FromSeconds(parsed.GetValue(_timeout)), clock);
            return await work(parsed, new Session(gateway, screen, json, clock, cancellationToken));
        }
        catch (CommandException e)
        {
            await TellAsync(e, json);
            return e.ExitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await screen.NoteAsync("tillbridge: stopped.");
            return ExitCode.Cancelled;
        }
        catch (IOException e)
        {
            // What the output goes to has gone (a pipe to head, a full disk).
            await TellAsync(new CommandException(ExitCode.Wrong, "The output cannot be written", e.Message), json);
            return ExitCode.Wrong;
        }
    }

    private async Task TellAsync(CommandException e, bool json)
    {
        if (json)
        {
            await screen.Error.WriteLineAsync(JsonSerializer.Serialize(ErrorOutput.Of(e), CliJson.Readable.ErrorOutput));
            return;
        }

        await screen.NoteAsync($"tillbridge: {e.Message}{(e.Status is { } status ? $" ({status.ToString(CultureInfo.InvariantCulture)})" : "")}");
        foreach (var (field, problems) in e.Errors ?? new Dictionary<string, string[]>())
        {
            foreach (var problem in problems)
                await screen.NoteAsync($"  {(field.Length == 0 ? "" : field + ": ")}{problem}");
        }

        if (e.Detail is { Length: > 0 } detail)
            await screen.NoteAsync($"  {detail}");
        if (e.TraceId is { } trace)
            await screen.NoteAsync($"  The logs tell of it under {trace}.");
    }
}
