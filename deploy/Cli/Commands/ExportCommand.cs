using System.CommandLine;
using Cli.Asking;
using Cli.Output;

namespace Cli.Commands;

/// <summary><c>export</c></summary>
internal static class ExportCommand
{
    public static Command Create(Shell shell)
    {
        var integration = new Argument<string>("integration") { Description = "Its id." };
        var file = new Option<string>("--output", "-o") { HelpName = "file", Description = "Write to this file instead of standard output." };
        var command = new Command("export", "Write an integration's settings as YAML, without credentials, fit for git.") { integration, file };
        shell.Does(command, async (parsed, session) =>
        {
            var path = $"api/integrations/{Uri.EscapeDataString(parsed.GetRequiredValue(integration))}/export";
            using var answer = await session.Gateway.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), session.Stop);
            await GatewayClient.DemandAsync(answer, session.Stop);
            var yaml = await answer.Content.ReadAsStringAsync(session.Stop);
            if (parsed.GetValue(file) is { } target)
                await WriteAsync(target, yaml, session);
            else
                await session.Screen.Output.WriteAsync(session.Screen.Width is null ? yaml : Plain.Text(yaml));
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task WriteAsync(string file, string yaml, Session session)
    {
        try
        {
            await File.WriteAllTextAsync(file, yaml, session.Stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Usage, $"{file} cannot be written", e.Message);
        }

        await session.Screen.NoteAsync($"Written to {file}.");
    }
}
