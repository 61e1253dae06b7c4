using System.CommandLine;
using Cli.Api;
using Cli.Asking;
using Cli.Output;

namespace Cli.Commands;

/// <summary><c>orders replay</c></summary>
internal static class OrdersReplayCommand
{
    public static Command Create(Shell shell)
    {
        var orders = new Argument<string[]>("order") { Arity = ArgumentArity.ZeroOrMore, Description = "Order numbers, Visma document numbers, CCV ids, or ids here." };
        var filter = new OrderFilterOptions();
        var all = new Option<bool>("--all") { Description = "Every failed order (with --state Waiting: every waiting one)." };
        var start = new Option<string>("--from") { HelpName = "where", DefaultValueFactory = _ => "failed-step", Description = "failed-step, or start: the order is read from CCV again." };
        start.AcceptOnlyFromAmong("failed-step", "start");
        var note = new Option<string>("--note") { HelpName = "text", Description = "Why; stands in the audit." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask." };
        var leave = new Option<bool>("--no-wait") { Description = "Do not wait for the results." };
        var command = new Command("replay", "Try failed or waiting orders again: those named, a group, or all that fit a filter.") { orders, all, start, note, yes, leave };
        filter.AddTo(command);
        command.Validators.Add(result =>
        {
            var named = result.GetValue(orders) is { Length: > 0 };
            var filtered = command.Options.Any(option => IsFilter(option, filter) && result.GetResult(option) is { Implicit: false });
            if (!named && !filtered && !result.GetValue(all))
                result.AddError("Which orders? Name them, or give a filter, a --group (see 'orders groups'), or --all.");
            if (named && (result.GetValue(all) || filtered && result.GetResult(filter.Integration) is null))
                result.AddError("Name orders, or give a filter: not both.");
        });
        shell.Does(command, async (parsed, session) =>
        {
            var wish = new Wish(parsed.GetValue(start)!, parsed.GetValue(note), parsed.GetValue(yes));
            var runs = parsed.GetValue(orders) is { Length: > 0 } named
                ? await NamedAsync(session, await OrderSearch.FindAllAsync(session, named, parsed.GetValue(filter.Integration)), wish)
                : [await FilteredAsync(session, filter.Read(parsed), wish)];
            return await ReplayFollowing.TellAsync(session, runs, wait: !parsed.GetValue(leave));
        });
        return command;
    }

    private static bool IsFilter(Option option, OrderFilterOptions filter) => option is { } && (
        option == filter.Integration || option == filter.State || option == filter.Step || option == filter.Reason || option == filter.Code
        || option == filter.From || option == filter.To || option == filter.Group);

    // The API replays orders of one state at a time.
    private static async Task<IReadOnlyList<ReplayRun>> NamedAsync(Session session, IReadOnlyList<Order> orders, Wish wish)
    {
        if (orders.FirstOrDefault(order => !order.StandsStill()) is { } other)
        {
            throw new CommandException(
                ExitCode.Impossible, $"Order {other.Reference} is {other.State}",
                other.State == OrderState.Resolved ? $"Only failed and waiting orders can be replayed. 'tillbridge orders reopen {other.Id}' takes the resolution back." : "Only failed and waiting orders can be replayed.");
        }

        if (!session.Json)
            await session.Screen.TableAsync(OrdersListCommand.TableOf(session, orders));
        await session.ConfirmAsync(wish.Yes, $"Replay {Plain.Count(orders.Count, "order", "orders")} of {Sum(orders)}, from {wish.From}?");
        if (orders is [var only])
            return [await session.Gateway.PostAsync($"api/orders/{only.Id}/replay", new ReplayRequest(wish.From, wish.Note), CliJson.Default.ReplayRequest, CliJson.Default.ReplayRun, session.Stop)];
        var runs = new List<ReplayRun>();
        foreach (var same in orders.GroupBy(order => order.State))
            runs.Add(await AskAsync(session, new OrderSelection { State = same.Key, Ids = [.. same.Select(order => order.Id)] }, same.Count(), wish));
        return runs;
    }

    private static async Task<ReplayRun> FilteredAsync(Session session, OrderSelection selection, Wish wish)
    {
        var counted = await session.Gateway.GetAsync(selection.ToQuery().Of("api/orders/replay/count"), CliJson.Default.ReplayCount, session.Stop);
        if (counted.Count == 0)
            throw new CommandException(ExitCode.Impossible, "No order fits", "'tillbridge orders groups' shows what there is to replay.");
        await session.ConfirmAsync(wish.Yes, $"Replay {Plain.Count(counted.Count, "order", "orders")} from {wish.From}?");
        return await AskAsync(session, counted.Filter, counted.Count, wish);
    }

    private static Task<ReplayRun> AskAsync(Session session, OrderSelection selection, int count, Wish wish) => session.Gateway.PostAsync(
        "api/orders/replay", new ReplayManyRequest(selection, wish.From, count, wish.Note), CliJson.Default.ReplayManyRequest, CliJson.Default.ReplayRun, session.Stop);

    private static string Sum(IEnumerable<Order> orders) =>
        string.Join(" + ", orders.GroupBy(order => order.Currency).Select(same => Plain.Money(same.Sum(order => order.Total), same.Key)));

    private sealed record Wish(string From, string? Note, bool Yes);
}
