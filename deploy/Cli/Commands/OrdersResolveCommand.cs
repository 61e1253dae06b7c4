using System.CommandLine;
using Cli.Api;
using Cli.Asking;
using Cli.Output;

namespace Cli.Commands;

/// <summary><c>orders resolve</c> and <c>orders reopen</c></summary>
internal static class OrdersResolveCommand
{
    public static Command Create(Shell shell)
    {
        var reason = new Option<string>("--reason") { HelpName = "text", Required = true, Description = "Why no document is needed; stands in the audit." };
        return Create(shell, "resolve", "Close failed or waiting orders without a transfer; their stored documents are erased.", reason, "Close", OrderState.Resolved);
    }

    public static Command CreateReopen(Shell shell)
    {
        var reason = new Option<string>("--reason") { HelpName = "text", Description = "Why; stands in the audit." };
        return Create(shell, "reopen", "Take a resolution back: the order has failed again as it had before.", reason, "Reopen", OrderState.Failed);
    }

    private static Command Create(Shell shell, string name, string description, Option<string> reason, string verb, string wanted)
    {
        var orders = new Argument<string[]>("order") { Arity = ArgumentArity.OneOrMore, Description = "Order numbers, CCV ids, or ids here." };
        var integration = new Option<string>("--integration") { HelpName = "id", Description = "The orders' integration, where several have the number." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask." };
        var command = new Command(name, description) { orders, reason, integration, yes };
        shell.Does(command, async (parsed, session) =>
        {
            var found = await OrderSearch.FindAllAsync(session, parsed.GetRequiredValue(orders), parsed.GetValue(integration));
            if (!session.Json)
                await session.Screen.TableAsync(OrdersListCommand.TableOf(session, found));
            await session.ConfirmAsync(parsed.GetValue(yes), $"{verb} {Plain.Count(found.Count, "order", "orders")}?");
            var done = new List<Order>();
            foreach (var order in found)
                done.Add(await DoAsync(session, order, name, parsed.GetValue(reason)));
            if (session.Json)
                await session.Screen.JsonAsync(done, CliJson.Readable.IReadOnlyListOrder);
            else
                await session.Screen.TableAsync(OrdersListCommand.TableOf(session, done));
            return done.TrueForAll(order => order.State == wanted) ? ExitCode.Ok : ExitCode.Wrong;
        });
        return command;
    }

    // Usually it is done at once; else it is written down and happens, and the order shows when.
    private static async Task<Order> DoAsync(Session session, Order order, string verb, string? reason)
    {
        using var answer = await session.Gateway.SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, $"api/orders/{order.Id}/{verb}") { Content = System.Net.Http.Json.JsonContent.Create(new ResolveRequest(reason), CliJson.Default.ResolveRequest) },
            session.Stop);
        await GatewayClient.DemandAsync(answer, session.Stop);
        return answer.StatusCode == System.Net.HttpStatusCode.Accepted
            ? await session.Gateway.GetAsync($"api/orders/{order.Id}", CliJson.Default.Order, session.Stop)
            : await session.Gateway.ReadAsync(answer, CliJson.Default.Order, session.Stop);
    }
}
