using System.CommandLine;
using Cli.Api;
using Cli.Output;

namespace Cli.Commands;

/// <summary><c>status</c></summary>
internal static class StatusCommand
{
    public static Command Create(Shell shell)
    {
        var command = new Command("status", "Whether all is well: services, integrations, orders, what waits and why.");
        shell.Does(command, async (_, session) =>
        {
            var status = await StatusReading.ReadAsync(session);
            if (session.Json)
                await session.Screen.JsonAsync(status, CliJson.Readable.StatusOutput);
            else
                await ShowAsync(session, status);
            return status.Wrong.Count == 0 ? ExitCode.Ok : ExitCode.Wrong;
        });
        return command;
    }

    private static async Task ShowAsync(Session session, StatusOutput status)
    {
        await ServicesAsync(session, status.Health);
        await IntegrationsAsync(session, status);
        await SectionAsync(session, "ORDERS", status.Orders?.OrderBy(entry => entry.Key, StringComparer.Ordinal), new Table("STATE", "ORDERS"), (table, entry) => table.Add(entry.Key, Plain.Number(entry.Value)));
        await GroupsAsync(session, "FAILED", status.Failed);
        await GroupsAsync(session, "WAITING", status.Waiting);
        await SectionAsync(
            session, "PAUSED", status.Pauses, new Table("INTEGRATION", "FLOW", "SINCE", "ORDERS", "WHY", "DO"),
            (table, pause) => table.Add(pause.Integration, pause.Flow, session.Times.Of(pause.Since), Plain.Number(pause.Held), pause.Failure.Message, pause.Failure.Advice));
        await SectionAsync(
            session, "MESSAGES NOBODY COULD HANDLE", status.Messages, new Table("MESSAGES", "QUEUE", "TYPE", "EXCEPTION", "LAST"),
            (table, group) => table.Add(Plain.Number(group.Count), group.Queue, group.Type, group.ExceptionType, session.Times.Of(group.Last)));
        await session.Screen.LineAsync();
        foreach (var line in status.Unknown)
            await session.Screen.LineAsync($"Not known: {line}");
        await session.Screen.LineAsync(status.Wrong.Count == 0 ? "Nothing is wrong." : $"Wrong: {string.Join("; ", status.Wrong)}.");
    }

    private static async Task ServicesAsync(Session session, Health health)
    {
        await session.Screen.LineAsync($"{session.Gateway.Address} is {health.Status}.");
        await session.Screen.LineAsync();
        var table = new Table("STATUS", "SERVICE", "");
        foreach (var (name, service) in health.Services.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var unwell = service.Checks.Where(check => check.Value.Status != Health.Healthy).Select(check => $"{check.Key}: {check.Value.Detail ?? check.Value.Status}");
            table.Add(ToneOf(service.Status), service.Status, name, string.Join("; ", unwell.Prepend(service.Detail).Where(text => text is not null)));
        }

        await session.Screen.TableAsync(table);
    }

    private static Task IntegrationsAsync(Session session, StatusOutput status)
    {
        var read = status.Intake?.ToDictionary(intake => intake.Integration, StringComparer.Ordinal) ?? [];
        return SectionAsync(session, "INTEGRATIONS", status.Integrations, new Table("STATE", "ID", "OPEN QUESTIONS", "TILL READ", "NAME", "HINDERED BY"), (table, integration) =>
        {
            var intake = read.GetValueOrDefault(integration.Id);
            var questions = integration switch
            {
                { OpenQuestions: { } open } => Plain.Number(open),
                { State: Integration.Active } => "",
                _ => "?",
            };
            table.Add(
                integration.State == Integration.Active ? Tone.Good : Tone.Doubtful,
                integration.State, integration.Id, questions, intake?.LastReadAt is { } at ? session.Times.Ago(at) : "", integration.Name, intake?.Failure?.Message);
        });
    }

    private static Task GroupsAsync(Session session, string title, IReadOnlyList<OrderGroup>? groups) =>
        groups is { Count: > 0 } ? TitledAsync(session, title, OrdersGroupsCommand.TableOf(groups)) : Task.CompletedTask;

    private static Task SectionAsync<T>(Session session, string title, IEnumerable<T>? rows, Table table, Action<Table, T> add)
    {
        foreach (var row in rows ?? [])
            add(table, row);
        return table.Count > 0 ? TitledAsync(session, title, table) : Task.CompletedTask;
    }

    private static async Task TitledAsync(Session session, string title, Table table)
    {
        await session.Screen.LineAsync();
        await session.Screen.LineAsync(title);
        await session.Screen.TableAsync(table);
    }

    private static Tone ToneOf(string status) => status switch
    {
        Health.Healthy => Tone.Good,
        Health.Unhealthy => Tone.Bad,
        _ => Tone.Doubtful,
    };
}
