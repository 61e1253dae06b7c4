using System.CommandLine;
using Cli.Api;
using Cli.Output;

namespace Cli.Commands;

/// <summary><c>runs</c>: replays as they go on.</summary>
internal static class RunsCommand
{
    public static Command Create(Shell shell) => new("runs", "Look at replays, and hold the brake.")
    {
        CreateList(shell),
        CreateShow(shell),
        CreateAct(shell, "continue", "Go on with a replay that stopped because orders failed again."),
        CreateAct(shell, "cancel", "Send no more orders of a replay; what was sent runs on."),
    };

    private static Command CreateList(Shell shell)
    {
        var limit = Limits.Option(10_000, 20, "replays");
        var after = Limits.After("replays");
        var command = new Command("list", "Replays, newest first.") { limit, after };
        shell.Does(command, async (parsed, session) =>
        {
            var (runs, next) = await Limits.ReadAsync(parsed.GetValue(limit), parsed.GetValue(after), async (size, from) =>
            {
                var query = new Query().And("limit", size).And("after", from);
                var page = await session.Gateway.GetAsync(query.Of("api/orders/replays"), CliJson.Default.ReplayRunPage, session.Stop);
                return (page.Items, page.Next);
            });
            if (session.Json)
            {
                await session.Screen.JsonAsync(new ReplayRunPage(runs, next), CliJson.Readable.ReplayRunPage);
                return ExitCode.Ok;
            }

            var table = new Table("RUN", "STATE", "ASKED AT", "BY", "ORDERS", "SO FAR", "NOTE");
            foreach (var run in runs)
                table.Add(run.Id.ToString(), run.State, session.Times.Of(run.AskedAt), run.AskedBy, Plain.Number(run.Total), run.Progress.Sentence(), run.Note);
            if (table.Count == 0)
                await session.Screen.NoteAsync("There was no replay yet.");
            else
                await session.Screen.TableAsync(table);
            if (next is not null)
                await session.Screen.NoteAsync($"There are more: --after {next}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command CreateShow(Shell shell)
    {
        var id = new Argument<Guid>("run") { Description = "Its id." };
        var command = new Command("show", "One replay, and what became of each order.") { id };
        shell.Does(command, async (parsed, session) =>
        {
            var run = await session.Gateway.GetAsync($"api/orders/replays/{parsed.GetRequiredValue(id)}", CliJson.Default.ReplayRun, session.Stop);
            var output = await ReplayFollowing.OutputAsync(session, run);
            if (session.Json)
                await session.Screen.JsonAsync(output, CliJson.Readable.RunOutput);
            else
                await ReplayFollowing.ShowAsync(session, [output]);
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command CreateAct(Shell shell, string verb, string description)
    {
        var id = new Argument<Guid>("run") { Description = "Its id." };
        var command = new Command(verb, description) { id };
        shell.Does(command, async (parsed, session) =>
        {
            var run = parsed.GetRequiredValue(id);
            using (var answer = await session.Gateway.SendAsync(() => new HttpRequestMessage(HttpMethod.Post, $"api/orders/replays/{run}/{verb}"), session.Stop))
                await Asking.GatewayClient.DemandAsync(answer, session.Stop);
            var now = await session.Gateway.GetAsync($"api/orders/replays/{run}", CliJson.Default.ReplayRun, session.Stop);
            if (session.Json)
                await session.Screen.JsonAsync(now, CliJson.Readable.ReplayRun);
            else
                await session.Screen.LineAsync($"Replay {now.Id} is {now.State}: {now.Progress.Sentence()}.");
            return ExitCode.Ok;
        });
        return command;
    }
}
