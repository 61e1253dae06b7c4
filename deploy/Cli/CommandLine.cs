using System.CommandLine;
using System.CommandLine.Invocation;
using Cli.Commands;
using Cli.Doctor;
using Cli.Output;

namespace Cli;

/// <summary>The commands, and what becomes of a mistake in the command line.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Screen screen, Func<string, string?> environment, TimeProvider clock)
    {
        var parsed = Commands(new Shell(screen, environment, clock)).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
                await screen.NoteAsync($"tillbridge: {error.Message}");
            await screen.NoteAsync($"  See {Path(parsed.CommandResult)} --help");
            return (int)ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = screen.Output, Error = screen.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            await screen.NoteAsync($"tillbridge: a mistake of ours: {e}");
            return (int)ExitCode.Bug;
        }
    }

    internal static RootCommand Commands(Shell shell)
    {
        var root = new RootCommand(
            "Looks after Tillbridge over the gateway's API.\n\nExit codes: 0 nothing is wrong, 1 something is, 2 wrong command line or value, 3 not signed in or not allowed, "
            + "4 the gateway does not answer, 5 there is no such thing or it cannot be done now, 6 not confirmed, 130 stopped.")
        {
            StatusCommand.Create(shell),
            DoctorCommand.Create(shell),
            OrdersCommand.Create(shell),
            RunsCommand.Create(shell),
            IntegrationsCommand.Create(shell),
            ExportCommand.Create(shell),
            ImportCommand.Create(shell),
            AuditCommand.Create(shell),
        };
        shell.AddOptions(root);
        return root;
    }

    private static string Path(System.CommandLine.Parsing.CommandResult command)
    {
        var names = new List<string>();
        for (var at = command; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
            names.Insert(0, at.Parent is null ? "tillbridge" : at.Command.Name);
        return string.Join(' ', names);
    }
}
