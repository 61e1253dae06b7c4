using Cli.Api;
using Cli.Output;

namespace Cli.Commands;

/// <summary>A replay with what became of its orders; of one that is not waited for, none yet.</summary>
internal sealed record RunOutput(ReplayRun Run, IReadOnlyList<ReplayItem> Items);

/// <summary>Looks on while replays run, and says what became of each order.</summary>
internal static class ReplayFollowing
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static async Task<ExitCode> TellAsync(Session session, IReadOnlyList<ReplayRun> runs, bool wait)
    {
        var outputs = new List<RunOutput>();
        foreach (var run in runs)
        {
            await session.Screen.NoteAsync($"Replay {run.Id} of {Plain.Count(run.Total, "order", "orders")} began.");
            outputs.Add(wait ? await OutputAsync(session, await FollowAsync(session, run)) : new RunOutput(run, []));
        }

        if (session.Json)
            await session.Screen.JsonAsync(outputs, CliJson.Readable.IReadOnlyListRunOutput);
        else if (wait)
            await ShowAsync(session, outputs);
        else
            await session.Screen.NoteAsync("'tillbridge runs show' tells how far it is.");
        return !wait || outputs.TrueForAll(output => IsWell(output.Run)) ? ExitCode.Ok : ExitCode.Wrong;
    }

    public static bool IsWell(ReplayRun run) => run.State == ReplayRun.Finished && run.Progress.IsAllWell();

    public static async Task<RunOutput> OutputAsync(Session session, ReplayRun run)
    {
        var items = new List<ReplayItem>();
        int? after = null;
        do
        {
            var query = new Query().And("limit", Limits.LargestPage).And("after", after);
            var page = await session.Gateway.GetAsync(query.Of($"api/orders/replays/{run.Id}/items"), CliJson.Default.ReplayItemPage, session.Stop);
            items.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return new RunOutput(run, items);
    }

    public static async Task ShowAsync(Session session, IEnumerable<RunOutput> outputs)
    {
        foreach (var (run, items) in outputs)
        {
            var table = new Table("ORDER", "RESULT", "AT", "WHY", "DO");
            foreach (var item in items)
                table.Add(ToneOf(item.Result), item.Reference ?? item.OrderId.ToString(), item.Result, item.FailureStep, item.Failure?.Message, item.Failure?.Advice);
            await session.Screen.TableAsync(table);
            await session.Screen.LineAsync($"Replay {run.Id} is {run.State}: {run.Progress.Sentence()}.");
            if (run.Stopped is { } stopped)
                await session.Screen.LineAsync($"{stopped.Reason} {stopped.Failure.Message} {stopped.Failure.Advice} Then: tillbridge runs continue {run.Id}");
            if (run.WaitsFor is { } obstacle)
                await session.Screen.LineAsync(obstacle);
        }
    }

    // What waits for another system goes on by itself, for hours if need be: nobody has to look on.
    private static async Task<ReplayRun> FollowAsync(Session session, ReplayRun run)
    {
        var told = "";
        try
        {
            while (true)
            {
                run = await session.Gateway.GetAsync($"api/orders/replays/{run.Id}", CliJson.Default.ReplayRun, session.Stop);
                var progress = run.Progress.Sentence();
                if (progress != told)
                    await session.Screen.NoteAsync($"  {progress}");
                told = progress;
                if (run.State != ReplayRun.Running || run.WaitsFor is not null)
                    return run;
                await Task.Delay(Pause, session.Clock, session.Stop);
            }
        }
        catch (OperationCanceledException)
        {
            await session.Screen.NoteAsync($"The replay goes on. 'tillbridge runs show {run.Id}' tells how far it is, 'tillbridge runs cancel {run.Id}' keeps back what is not sent.");
            throw;
        }
    }

    private static Tone ToneOf(string result) => result switch
    {
        "transferred" or "skipped" or "resolved" => Tone.Good,
        "failed-again" or "refused" => Tone.Bad,
        _ => Tone.Doubtful,
    };
}
