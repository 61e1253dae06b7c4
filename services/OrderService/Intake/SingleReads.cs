using Ccv;
using Integrations;
using Microsoft.Extensions.Options;
using Upstream;

namespace OrderService.Intake;

/// <summary>Reads orders one by one: those a webhook named, those that could not be read before, and those that are watched.</summary>
internal sealed class SingleReads(
    OrderHints hints, WatchList watchList, OrderSorter sorter, IServiceScopeFactory scopes, IOptions<OrderServiceOptions> options)
{
    private const int Batch = 100;

    public async Task ReadHintsAsync(Integration integration, ICcvClient ccv, CancellationToken cancellationToken)
    {
        var due = await hints.DueAsync(integration.Id, Batch, cancellationToken);
        var unknown = await NotTakenBeforeAsync(integration, [.. due.Where(hint => !hint.Value).Select(hint => hint.Key)], cancellationToken);
        await ReadAsync(integration, ccv, [.. unknown, .. due.Where(hint => hint.Value).Select(hint => hint.Key)], cancellationToken);
    }

    public async Task LookAtWatchedAsync(Integration integration, ICcvClient ccv, CancellationToken cancellationToken)
    {
        var due = await watchList.DueAsync(integration, Batch, cancellationToken);
        await ReadAsync(integration, ccv, await NotTakenBeforeAsync(integration, due, cancellationToken), cancellationToken);
    }

    private async Task ReadAsync(Integration integration, ICcvClient ccv, IReadOnlyCollection<long> orders, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ParallelReads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(orders, parallel, async (id, ct) =>
        {
            try
            {
                if (await ccv.GetOrderAsync(id, ct) is { } order)
                    await sorter.SortAsync(integration, ccv, [order], ct);
                else
                    await ForgetAsync(integration, id, ct);
            }
            catch (FailureException e) when (OrderSorter.IsTheOrdersOwn(e.Failure))
            {
                await hints.FailedAsync(integration.Id, id, e.Failure, ct);
            }
        });
    }

    // Most hints name an order that was taken in already (made, then paid): they cost no call.
    private async Task<IReadOnlyCollection<long>> NotTakenBeforeAsync(
        Integration integration, IReadOnlyCollection<long> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return orders;

        await using var scope = scopes.CreateAsyncScope();
        var taker = scope.ServiceProvider.GetRequiredService<OrderTaker>();
        var known = await taker.KnownAsync(integration.Id, orders, cancellationToken);
        await taker.ForgetAsync(integration.Id, known, cancellationToken);
        return [.. orders.Except(known)];
    }

    private async Task ForgetAsync(Integration integration, long order, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OrderTaker>().ForgetAsync(integration.Id, [order], cancellationToken);
    }
}
