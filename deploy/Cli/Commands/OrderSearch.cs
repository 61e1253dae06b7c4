using Cli.Api;
using Cli.Asking;

namespace Cli.Commands;

/// <summary>Finds an order by what people have at hand: our id, its number, Visma's number or CCV's id.</summary>
internal static class OrderSearch
{
    private const int MostShown = 20;

    /// <exception cref="CommandException">There is none, or there are several.</exception>
    public static async Task<Order> FindAsync(Session session, string text, string? integration)
    {
        if (Guid.TryParse(text, out var id))
            return await session.Gateway.GetAsync($"api/orders/{id}", CliJson.Default.Order, session.Stop);
        var query = new Query().And("number", text).And("integration", integration).And("limit", MostShown);
        var page = await session.Gateway.GetAsync(query.Of("api/orders"), CliJson.Default.OrderPage, session.Stop);
        return page.Items switch
        {
            [var only] => only,
            [] => throw new CommandException(ExitCode.Impossible, $"There is no order '{text}'", "It is looked for by our id, order number, Visma document number and CCV id. 'tillbridge orders list' shows what there is."),
            var several => throw new CommandException(
                ExitCode.Impossible, $"'{text}' is {several.Count}{(page.Next is null ? "" : " or more")} orders",
                "Name one by its id, or say --integration: " + string.Join(", ", several.Select(order => $"{order.Id} ({order.Integration} {order.Reference}, {order.State})"))),
        };
    }

    public static async Task<IReadOnlyList<Order>> FindAllAsync(Session session, IEnumerable<string> texts, string? integration)
    {
        var orders = new List<Order>();
        foreach (var text in texts)
        {
            var order = await FindAsync(session, text, integration);
            if (!orders.Exists(known => known.Id == order.Id))
                orders.Add(order);
        }

        return orders;
    }
}
