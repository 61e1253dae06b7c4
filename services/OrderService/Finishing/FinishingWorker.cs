namespace OrderService.Finishing;

/// <summary>Tidies up after finished orders, many at once: at the end of an order's way nobody waits for it.</summary>
internal sealed class FinishingWorker(
    FinishedOrders finished, Tidying tidying, Leftovers leftovers, TimeProvider clock, ILogger<FinishingWorker> logger) : BackgroundService
{
    private const int Most = 500;
    private const int Looks = 20;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenSearches = TimeSpan.FromMinutes(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(TidyAsync(stoppingToken), SearchAsync(stoppingToken));

    /// <summary>What ended while the process was asked to stop is tidied before it does.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TidyAsync(finished.Take(int.MaxValue), cancellationToken);
    }

    private async Task TidyAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var orders = await finished.TakeAsync(most: 1, stoppingToken);
            await Task.Delay(Gathering, clock, stoppingToken);
            await TidyAsync([.. orders, .. finished.Take(Most)], stoppingToken);
        }
    }

    private async Task SearchAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenSearches, clock);
        do
        {
            try
            {
                await TidyAsync(await leftovers.FindAsync(stoppingToken), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogWarning(e, "Finished orders that are not tidied up could not be searched for; tried again in {Pause}", BetweenSearches);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TidyAsync(IReadOnlyList<FinishedOrder> orders, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var order in await tidying.TidyAsync(orders, cancellationToken))
            {
                if (order.TooSoon < Looks)
                    finished.Add(order with { TooSoon = order.TooSoon + 1 });
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogWarning(e, "{Count} finished orders could not be tidied up; tried again", orders.Count);
            foreach (var order in orders)
                finished.Add(order);
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
