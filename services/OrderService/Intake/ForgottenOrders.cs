using System.Globalization;
using Contracts.Orders;
using Integrations;
using Messaging.Sending;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using Upstream;

namespace OrderService.Intake;

/// <summary>
/// Announces again the orders that were stored but that no saga took on, because the process or the broker died between the two.
/// </summary>
internal sealed class ForgottenOrders(IServiceScopeFactory scopes, IMessageSender messages, TimeProvider clock, ILogger<ForgottenOrders> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // An announcement under way takes moments; a saga that meets a second one ignores it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        var isDown = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await AnnounceAsync(stoppingToken);
                isDown = false;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                if (!isDown)
                    logger.LogWarning("Orders that were stored and not taken on cannot be announced, which is tried every {Pause}: {Cause}", Pause, e.GetBaseException().Message);
                isDown = true;
            }
        }
    }

    internal async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<OrderDbContext>();
        var documents = scope.ServiceProvider.GetRequiredService<OrderDocuments>();
        var taker = scope.ServiceProvider.GetRequiredService<OrderTaker>();
        var integrations = scope.ServiceProvider.GetRequiredService<IIntegrations>();

        var before = clock.GetUtcNow() - Patience;
        var known = integrations.All.Select(integration => integration.Id).ToList();
        var forgotten = await database.Documents
            .Where(document => document.StoredAt < before && !database.Transfers.Any(order => order.CorrelationId == document.Id))
            .Where(document => known.Contains(document.Integration))
            .OrderBy(document => document.StoredAt)
            .Select(document => new { document.Id, document.Integration, document.CcvOrderId, document.StoredAt })
            .Take(500)
            .ToListAsync(cancellationToken);
        foreach (var order in forgotten)
        {
            try
            {
                var document = await documents.GetAsync(order.Id, $"{order.CcvOrderId}", cancellationToken);
                await messages.PublishEventAsync(
                    taker.Announcement(order.Id, integrations.Get(order.Integration), document.Order), cancellationToken);
            }
            catch (FailureException e)
            {
                // Its first step meets the same obstacle and fails the order with it, where people see it and can replay it.
                logger.LogError("CCV order {CcvOrderId} of {Integration} was stored and cannot be read: {Message} {Advice}",
                    order.CcvOrderId, order.Integration, e.Failure.Message, e.Failure.Advice);
                await messages.PublishEventAsync(Nameless(order.Id, order.Integration, order.CcvOrderId, order.StoredAt), cancellationToken);
            }
        }
    }

    // What the sale was, nobody can read for the moment; CCV's id is the number of an order that has no other.
    private OrderReceived Nameless(Guid id, string integration, long ccvOrderId, DateTimeOffset storedAt) => new(
        id, integration, ccvOrderId, ccvOrderId.ToString(CultureInfo.InvariantCulture), 0, "", storedAt, clock.GetUtcNow());
}
