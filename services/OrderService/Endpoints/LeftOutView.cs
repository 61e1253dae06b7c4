using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>Orders that are not taken in for one reason, since <c>Intake:WatchFor</c> ago.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many.</param>
/// <param name="Latest">The numbers of the latest.</param>
public sealed record LeftOutView(LeftOutReason Reason, int Count, IReadOnlyList<string> Latest)
{
    private const int Examples = 5;

    // What was left out and taken in later, because somebody took the cancellation back, is not left out.
    internal static async Task<ILookup<string, LeftOutView>> AllAsync(OrderDbContext database, CancellationToken cancellationToken)
    {
        var leftOut = database.LeftOutOrders.Where(row => !database.Transfers.Any(order => order.CorrelationId == row.Id));
        var counts = await leftOut.GroupBy(row => new { row.Integration, row.Reason })
            .Select(group => new { group.Key.Integration, group.Key.Reason, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var views = new List<(string Integration, LeftOutView View)>();
        foreach (var group in counts.OrderBy(group => group.Reason))
        {
            var latest = await leftOut.Where(row => row.Integration == group.Integration && row.Reason == group.Reason)
                .OrderByDescending(row => row.SeenAt).ThenByDescending(row => row.CcvOrderId)
                .Select(row => row.Number).Take(Examples).ToListAsync(cancellationToken);
            views.Add((group.Integration, new LeftOutView(group.Reason, group.Count, latest)));
        }

        return views.ToLookup(view => view.Integration, view => view.View);
    }
}
