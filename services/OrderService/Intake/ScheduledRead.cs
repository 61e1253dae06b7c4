using Ccv;
using Integrations;
using OrderService.Persistence;

namespace OrderService.Intake;

/// <summary>
/// Pages through the orders made since the watermark, which moves only when a page's orders are stored. Reads overlap, because CCV
/// filters on the create date alone; once a day everything that could still be watched is read, for what slipped through.
/// </summary>
internal sealed class ScheduledRead(OrderSorter sorter, TimeProvider clock)
{
    private static readonly TimeSpan BetweenFullReads = TimeSpan.FromDays(1);
    private const int PageSize = 100;

    public async Task RunAsync(
        Integration integration, ICcvClient ccv, OrderDbContext database, IntakeState state, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var full = state.NextFullReadAt <= started;
        var filter = new CcvOrderFilter { MinCreateDate = Since(integration.Intake, state, full, started), Sort = CcvOrderSort.CreateDate };

        var page = new List<CcvOrder>(PageSize);
        await foreach (var order in ccv.ListOrdersAsync(filter, cancellationToken))
        {
            page.Add(order);
            if (page.Count == PageSize)
                await TakeAsync();
        }

        await TakeAsync();
        if (full)
            state.NextFullReadAt = started + BetweenFullReads;

        async Task TakeAsync()
        {
            await sorter.SortAsync(integration, ccv, page, cancellationToken);
            Advance(state, page);
            await database.SaveChangesAsync(cancellationToken);
            page.Clear();
        }
    }

    private static DateTimeOffset Since(IntakeSettings settings, IntakeState state, bool full, DateTimeOffset now)
    {
        var floor = settings.StartDate ?? state.FirstRunAt - settings.Overlap;
        var from = full ? now - settings.WatchFor : (state.Watermark ?? floor) - settings.Overlap;

        // Before the first order was seen, everything from the start date on is new, however long ago that is.
        return state.Watermark is null || from < floor ? floor : from;
    }

    // A till whose clock runs ahead must not carry the watermark past orders that are yet to be made.
    private void Advance(IntakeState state, List<CcvOrder> page)
    {
        var newest = page.Max(order => order.CreateDate);
        var now = clock.GetUtcNow();
        if (newest > now)
            newest = now;
        if (newest is not null && (state.Watermark is null || newest > state.Watermark))
            state.Watermark = newest;
    }
}
