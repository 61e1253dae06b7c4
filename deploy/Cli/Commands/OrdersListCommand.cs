using System.CommandLine;
using Cli.Api;
using Cli.Output;

namespace Cli.Commands;

/// <summary><c>orders list</c></summary>
internal static class OrdersListCommand
{
    public static Command Create(Shell shell)
    {
        var filter = new OrderFilterOptions();
        var number = new Option<string>("--number") { HelpName = "number", Description = "Only orders with this order number, Visma document number or CCV id." };
        var changed = new Option<bool?>("--changed") { Description = "Only orders that changed in CCV after they were taken in (true), or that did not (false)." };
        var limit = Limits.Option(10_000, 50, "orders");
        var after = Limits.After("orders");
        var command = new Command("list", "Orders, newest first.") { number, changed, limit, after };
        filter.AddTo(command);
        shell.Does(command, async (parsed, session) =>
        {
            var selection = filter.Read(parsed);
            var (orders, next) = await Limits.ReadAsync(parsed.GetValue(limit), parsed.GetValue(after), async (size, from) =>
            {
                var query = selection.ToQuery().And("number", parsed.GetValue(number)).And("changed", parsed.GetValue(changed)).And("limit", size).And("after", from);
                var page = await session.Gateway.GetAsync(query.Of("api/orders"), CliJson.Default.OrderPage, session.Stop);
                return (page.Items, page.Next);
            });
            if (session.Json)
                await session.Screen.JsonAsync(new OrderPage(orders, next), CliJson.Readable.OrderPage);
            else
                await ShowAsync(session, orders, next);
            return ExitCode.Ok;
        });
        return command;
    }

    public static Table TableOf(Session session, IEnumerable<Order> orders)
    {
        var table = new Table("NUMBER", "INTEGRATION", "STATE", "TOTAL", "TAKEN IN", "DOCUMENT", "WHY");
        foreach (var order in orders)
        {
            table.Add(
                order.Reference, order.Integration, order.State, Plain.Money(order.Total, order.Currency), session.Times.Of(order.ReceivedAt), order.Document?.Number,
                order.State is OrderState.Failed or OrderState.Waiting ? order.Failure?.Message : order.Change?.Message);
        }

        return table;
    }

    private static async Task ShowAsync(Session session, IReadOnlyList<Order> orders, string? next)
    {
        if (orders.Count == 0)
        {
            await session.Screen.NoteAsync("No order fits.");
            return;
        }

        await session.Screen.TableAsync(TableOf(session, orders));
        if (next is not null)
            await session.Screen.NoteAsync($"There are more: --after {next}");
    }
}
