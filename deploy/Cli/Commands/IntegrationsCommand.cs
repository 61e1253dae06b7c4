using System.CommandLine;
using Cli.Output;

namespace Cli.Commands;

/// <summary><c>integrations list</c></summary>
internal static class IntegrationsCommand
{
    public static Command Create(Shell shell)
    {
        var list = new Command("list", "The integrations, whether they run, and who changed them last.");
        shell.Does(list, async (_, session) =>
        {
            var integrations = await IntegrationList.ReadAsync(session);
            if (session.Json)
            {
                await session.Screen.JsonAsync(integrations, CliJson.Readable.IReadOnlyListIntegration);
                return ExitCode.Ok;
            }

            var table = new Table("ID", "STATE", "VERSION", "CHANGED", "BY", "NAME");
            foreach (var integration in integrations)
                table.Add(integration.Id, integration.State, Plain.Number(integration.Version), session.Times.Of(integration.ChangedAt), integration.ChangedBy, integration.Name);
            if (table.Count == 0)
                await session.Screen.NoteAsync("There is no integration yet.");
            else
                await session.Screen.TableAsync(table);
            return ExitCode.Ok;
        });
        return new Command("integrations", "Look at integrations.") { list };
    }
}
