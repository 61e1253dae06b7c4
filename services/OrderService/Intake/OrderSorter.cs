using System.Threading.Channels;
using Ccv;
using Contracts.Failures;
using Integrations;
using Microsoft.Extensions.Options;
using OrderService.Domain;
using Upstream;

namespace OrderService.Intake;

/// <summary>Puts orders where they belong: taken in, watched, or left alone.</summary>
internal sealed class OrderSorter(IServiceScopeFactory scopes, OrderHints hints, IOptions<OrderServiceOptions> options, ILogger<OrderSorter> logger)
{
    private const int BatchSize = 50;

    /// <exception cref="FailureException">The till cannot be reached or turns us away; what is one order's own fault is kept as a hint.</exception>
    public async Task SortAsync(
        Integration integration, ICcvClient ccv, IReadOnlyCollection<CcvOrder> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return;

        var verdicts = orders.ToLookup(order => OrderFilter.Decide(order, integration.Intake));
        await SetAsideAsync(integration, [.. verdicts[FilterVerdict.Watch]], [.. verdicts[FilterVerdict.Ignore]], cancellationToken);
        await TakeInAsync(integration, ccv, [.. verdicts[FilterVerdict.TakeIn]], cancellationToken);
    }

    private async Task SetAsideAsync(
        Integration integration, IReadOnlyCollection<CcvOrder> notYet, IReadOnlyCollection<CcvOrder> never, CancellationToken cancellationToken)
    {
        if (notYet.Count + never.Count == 0)
            return;

        await using var scope = scopes.CreateAsyncScope();
        notYet = await NotTakenBeforeAsync(integration, notYet, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<WatchList>().AddAsync(integration, notYet, cancellationToken);

        var taker = scope.ServiceProvider.GetRequiredService<OrderTaker>();
        await taker.ForgetAsync(integration.Id, [.. never.Select(order => order.Id)], cancellationToken);
        never = await NotTakenBeforeAsync(integration, never, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<LeftOutOrders>().AddAsync(
            integration, never, order => OrderFilter.WhyLeftOut(order, integration.Intake)!.Value, cancellationToken);
    }

    private async Task TakeInAsync(
        Integration integration, ICcvClient ccv, IReadOnlyCollection<CcvOrder> orders, CancellationToken cancellationToken)
    {
        var fresh = await NotTakenBeforeAsync(integration, orders, cancellationToken);
        var read = Channel.CreateUnbounded<CcvOrderDocument>(new UnboundedChannelOptions { SingleReader = true });
        var storing = StoreAsync(integration, read.Reader, cancellationToken);
        try
        {
            await ReadRowsAsync(integration, ccv, fresh, read.Writer, cancellationToken);
        }
        finally
        {
            // Whatever was read is stored, although the till may have turned us away in between.
            read.Writer.Complete();
            await storing;
        }
    }

    private Task ReadRowsAsync(
        Integration integration, ICcvClient ccv, IEnumerable<CcvOrder> orders, ChannelWriter<CcvOrderDocument> read, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ParallelReads, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(orders, parallel, async (order, ct) =>
        {
            try
            {
                await read.WriteAsync(new CcvOrderDocument(order, await ccv.GetOrderRowsAsync(order.Id, ct)), ct);
            }
            catch (FailureException e) when (IsTheOrdersOwn(e.Failure))
            {
                logger.LogWarning("CCV order {CcvOrderId} of {Integration} cannot be read: {Message}", order.Id, integration.Id, e.Failure.Message);
                await hints.FailedAsync(integration.Id, order.Id, e.Failure, ct);
            }
        });
    }

    // As many at once as are there: one when the till is quiet, so that nobody waits, and a batch when it is not.
    private async Task StoreAsync(Integration integration, ChannelReader<CcvOrderDocument> read, CancellationToken cancellationToken)
    {
        while (await read.WaitToReadAsync(cancellationToken))
        {
            var batch = new List<CcvOrderDocument>(BatchSize);
            while (batch.Count < BatchSize && read.TryRead(out var document))
                batch.Add(document);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OrderTaker>().TakeInAsync(integration, batch, cancellationToken);
        }
    }

    private async Task<IReadOnlyCollection<CcvOrder>> NotTakenBeforeAsync(
        Integration integration, IReadOnlyCollection<CcvOrder> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return orders;

        await using var scope = scopes.CreateAsyncScope();
        var taker = scope.ServiceProvider.GetRequiredService<OrderTaker>();
        var known = await taker.KnownAsync(integration.Id, [.. orders.Select(order => order.Id)], cancellationToken);
        await taker.ForgetAsync(integration.Id, known, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<OrderChanges>().NoticeAsync(
            integration, [.. orders.Where(order => known.Contains(order.Id))], cancellationToken);
        return [.. orders.Where(order => !known.Contains(order.Id)).DistinctBy(order => order.Id)];
    }

    /// <summary>Whether another order might still be read when this one cannot.</summary>
    internal static bool IsTheOrdersOwn(Failure failure) =>
        failure.Reason is FailureReason.Validation or FailureReason.Missing or FailureReason.Conflict or FailureReason.Bug;
}
