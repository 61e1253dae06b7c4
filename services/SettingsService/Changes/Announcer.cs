using System.Threading.Channels;
using Contracts.Settings;
using Messaging.Sending;

namespace SettingsService.Changes;

/// <summary>
/// Tells the services that settings changed, after the commit and beside the request: a broker that is away delays no answer. News that is lost is caught up with by
/// the services, which ask now and then.
/// </summary>
internal sealed class Announcer(IMessageSender sender, ILogger<Announcer> logger) : BackgroundService
{
    private readonly Channel<IntegrationChanged> _news = Channel.CreateBounded<IntegrationChanged>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Announce(string integration, long version) => _news.Writer.TryWrite(new IntegrationChanged(Guid.CreateVersion7(), integration, version));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in _news.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await sender.PublishEventAsync(change, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogWarning("That {Integration} changed could not be told ({Error}); services find out when they ask next", change.Integration, e.GetType().Name);
            }
        }
    }
}
