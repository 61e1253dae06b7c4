using Ccv;
using Contracts.Failures;
using Integrations;
using Microsoft.Extensions.Options;
using OrderService.Domain;
using Upstream;

namespace OrderService.Intake;

/// <summary>Puts orders where they belong: taken in, watched, or left alone.</summary>
internal sealed class OrderSorter(IServiceScopeFactory scopes, IOptions<OrderServiceOptions> options, ILogger<OrderSorter> logger)
{
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
        foreach (var order in never)
            await taker.ForgetAsync(integration.Id, order.Id, cancellationToken);
        never = await NotTakenBeforeAsync(integration, never, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<LeftOutOrders>().AddAsync(
            integration, never, order => OrderFilter.WhyLeftOut(order, integration.Intake)!.Value, cancellationToken);
    }

    private async Task TakeInAsync(
        Integration integration, ICcvClient ccv, IReadOnlyCollection<CcvOrder> orders, CancellationToken cancellationToken)
    {
        var fresh = await NotTakenBeforeAsync(integration, orders, cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ParallelReads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(fresh, parallel, async (order, ct) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<OrderTaker>().TakeInAsync(integration, ccv, order, ct);
            }
            catch (FailureException e) when (IsTheOrdersOwn(e.Failure))
            {
                logger.LogWarning("CCV order {CcvOrderId} of {Integration} cannot be read: {Message}", order.Id, integration.Id, e.Failure.Message);
                await scope.ServiceProvider.GetRequiredService<OrderHints>().FailedAsync(integration.Id, order.Id, e.Failure, ct);
            }
        });
    }

    private async Task<IReadOnlyCollection<CcvOrder>> NotTakenBeforeAsync(
        Integration integration, IReadOnlyCollection<CcvOrder> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return orders;

        await using var scope = scopes.CreateAsyncScope();
        var taker = scope.ServiceProvider.GetRequiredService<OrderTaker>();
        var known = await taker.KnownAsync(integration.Id, [.. orders.Select(order => order.Id)], cancellationToken);
        foreach (var order in known)
            await taker.ForgetAsync(integration.Id, order, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<OrderChanges>().NoticeAsync(
            integration, [.. orders.Where(order => known.Contains(order.Id))], cancellationToken);
        return [.. orders.Where(order => !known.Contains(order.Id)).DistinctBy(order => order.Id)];
    }

    /// <summary>Whether another order might still be read when this one cannot.</summary>
    internal static bool IsTheOrdersOwn(Failure failure) =>
        failure.Reason is FailureReason.Validation or FailureReason.Missing or FailureReason.Conflict or FailureReason.Bug;
}
