using System.CommandLine;
using Cli.Api;
using Cli.Output;

namespace Cli.Commands;

/// <summary><c>orders groups</c></summary>
internal static class OrdersGroupsCommand
{
    public static Command Create(Shell shell)
    {
        var state = new Option<string>("--state") { HelpName = "state", Description = "Failed, Waiting or Resolved; Failed unless said." };
        var integration = new Option<string>("--integration") { HelpName = "id", Description = "Only orders of this integration." };
        var limit = Limits.Option(Limits.LargestPage, 50, "groups");
        var command = new Command("groups", "What stands still, by what one remedy would mend; the largest group first.") { state, integration, limit };
        shell.Does(command, async (parsed, session) =>
        {
            var query = new Query().And("state", parsed.GetValue(state)).And("integration", parsed.GetValue(integration)).And("limit", parsed.GetValue(limit));
            var groups = await session.Gateway.GetAsync(query.Of("api/orders/groups"), CliJson.Default.IReadOnlyListOrderGroup, session.Stop);
            if (session.Json)
                await session.Screen.JsonAsync(groups, CliJson.Readable.IReadOnlyListOrderGroup);
            else if (groups.Count == 0)
                await session.Screen.NoteAsync("No order fits.");
            else
                await session.Screen.TableAsync(TableOf(groups));
            return ExitCode.Ok;
        });
        return command;
    }

    public static Table TableOf(IEnumerable<OrderGroup> groups)
    {
        var table = new Table("ORDERS", "GROUP", "FOR EXAMPLE", "DO");
        foreach (var group in groups)
            table.Add(Plain.Number(group.Count), group.Group, group.ExampleMessage, group.ExampleAdvice);
        return table;
    }
}
