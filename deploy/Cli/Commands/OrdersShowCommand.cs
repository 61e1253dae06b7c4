using System.CommandLine;
using Cli.Api;
using Cli.Output;

namespace Cli.Commands;

/// <summary>One order with what people did to it.</summary>
internal sealed record OrderOutput(Order Order, IReadOnlyList<OrderAction> Actions);

/// <summary><c>orders show</c></summary>
internal static class OrdersShowCommand
{
    public static Command Create(Shell shell)
    {
        var order = new Argument<string>("order") { Description = "Its order number, Visma document number, CCV id, or id here." };
        var integration = new Option<string>("--integration") { HelpName = "id", Description = "The order's integration, where several have the number." };
        var command = new Command("show", "One order: its way, what it became, why it failed and what to do.") { order, integration };
        shell.Does(command, async (parsed, session) =>
        {
            var found = await OrderSearch.FindAsync(session, parsed.GetRequiredValue(order), parsed.GetValue(integration));
            var actions = await session.Gateway.GetAsync($"api/orders/{found.Id}/actions", CliJson.Default.IReadOnlyListOrderAction, session.Stop);
            if (session.Json)
                await session.Screen.JsonAsync(new OrderOutput(found, actions), CliJson.Readable.OrderOutput);
            else
                await ShowAsync(session, found, actions);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task ShowAsync(Session session, Order order, IReadOnlyList<OrderAction> actions)
    {
        var screen = session.Screen;
        await screen.LineAsync($"Order {order.Reference} of {order.Integration}: {order.State}");
        await screen.LineAsync($"  id          {order.Id}");
        await screen.LineAsync($"  in CCV      {Plain.Number(order.CcvOrderId)}, {Plain.Money(order.Total, order.Currency)}, made {session.Times.Of(order.CreatedAt)}");
        await screen.LineAsync($"  in Visma    {(order.Document is { } document ? $"{document.Kind} {document.Type} {document.Number}" : "no document")}"
            + $"{(order.CustomerNumber is { } debtor ? $", debtor {debtor}" : "")}");
        await screen.LineAsync($"  step        {order.Step}, attempt {Plain.Number(order.Attempt)}{(order.Replays > 0 ? $", replayed {Plain.Count(order.Replays, "time", "times")}" : "")}");
        if (order.Failure is { } failure && order.Resolved is null)
        {
            await screen.LineAsync();
            await screen.LineAsync($"Why: {failure.Message} ({failure.Reason}{(failure.Code is { } code ? $", {code}" : "")})");
            await screen.LineAsync($"Do:  {failure.Advice}");
            if (failure.UpstreamText is { } text)
                await screen.LineAsync($"The other system's words: {text}");
        }

        if (order.Change is { } change)
        {
            await screen.LineAsync();
            await screen.LineAsync($"Changed since: {change.Message}");
            await screen.LineAsync($"Do:  {change.Advice}");
        }

        await screen.LineAsync();
        await screen.TableAsync(TimelineOf(session, order, actions));
    }

    private static Table TimelineOf(Session session, Order order, IReadOnlyList<OrderAction> actions)
    {
        var events = new List<(DateTimeOffset At, string What, string? By, string? More)>
        {
            (order.CreatedAt, "sold", null, null),
            (order.ReceivedAt, "taken in", null, null),
        };
        events.AddRange(actions.Select(action => (action.At, Words(action), (string?)action.By, action.Failure?.Message ?? action.Note)));
        if (order.FinishedAt is { } finished)
            events.Add((finished, order.State, null, order.Document?.Number ?? (order.State == OrderState.Failed ? order.Failure?.Message : null)));
        if (order.NextAttemptAt is { } next)
            events.Add((next, $"next attempt, {session.Times.Ago(next)}", null, null));

        var table = new Table("WHEN", "WHAT", "BY", "");
        foreach (var (at, what, by, more) in events.OrderBy(entry => entry.At))
            table.Add(session.Times.Of(at), what, by, more);
        return table;
    }

    private static string Words(OrderAction action) => action switch
    {
        { Kind: "replay" } => $"replay from {action.From}: {action.Result}",
        { ChangedPaths: { Count: > 0 } paths } => $"{action.Kind} of {string.Join(", ", paths)}: {action.Result}",
        _ => $"{action.Kind}: {action.Result}",
    };
}
