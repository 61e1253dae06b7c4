using Cli.Api;

namespace Cli.Commands;

/// <summary>Reads all integrations, which are few.</summary>
internal static class IntegrationList
{
    private const int Most = 10_000;

    public static async Task<IReadOnlyList<Integration>> ReadAsync(Session session)
    {
        var (items, _) = await Limits.ReadAsync(Most, null, async (size, after) =>
        {
            var query = new Query().And("limit", Math.Min(size, 200)).And("after", after);
            var page = await session.Gateway.GetAsync(query.Of("api/integrations"), CliJson.Default.IntegrationPage, session.Stop);
            return (page.Items, page.Next);
        });
        return items;
    }
}
