using System.Collections.Concurrent;
using Ccv;
using Integrations;
using Upstream;

namespace OrderService.Intake;

/// <summary>Sees to it that CCV calls us: registers what is missing, switches on what was switched off, and keeps the keys.</summary>
internal sealed class WebhookRegistration(ICcvClientFactory ccv, WebhookKeys keys, TimeProvider clock, ILogger<WebhookRegistration> logger)
{
    private static readonly string[] Events = ["orders.created", "orders.updated.ispaid", "orders.updated.status"];
    private static readonly TimeSpan WhenRight = TimeSpan.FromHours(6);
    private static readonly TimeSpan WhenWrong = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _nextCheck = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path of an integration's webhooks behind the gateway.</summary>
    public static string PathOf(string integration) => $"/hooks/ccv/{integration}";

    /// <summary>Checks now and then; a failure is logged and tried again later, since orders are read on schedule in any case.</summary>
    public async Task EnsureAsync(Integration integration, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (integration.Intake.Webhooks.PublicUrl is not { } publicUrl || _nextCheck.GetValueOrDefault(integration.Id) > now)
            return;

        try
        {
            await EnsureAsync(integration, new Uri(publicUrl, PathOf(integration.Id)), cancellationToken);
            _nextCheck[integration.Id] = now + WhenRight;
        }
        catch (FailureException e)
        {
            _nextCheck[integration.Id] = now + WhenWrong;
            logger.LogWarning("The webhooks of {Integration} could not be checked: {Message} {Advice}",
                integration.Id, e.Failure.Message, e.Failure.Advice);
        }
    }

    private async Task EnsureAsync(Integration integration, Uri address, CancellationToken cancellationToken)
    {
        var client = ccv.For(integration.CcvConnection);
        var there = await client.GetWebhooksAsync(cancellationToken);
        foreach (var name in Events)
        {
            var webhook = there.FirstOrDefault(hook => hook.Event == name && hook.Address == address.AbsoluteUri);
            if (webhook is null)
                webhook = await client.CreateWebhookAsync(name, address, cancellationToken);
            else if (webhook.IsActive == false)
                await client.UpdateWebhookAsync(webhook.Id, isActive: true, cancellationToken);

            if (webhook.Key is { } key)
                await keys.KeepAsync(integration.Id, name, webhook.Id, address.AbsoluteUri, key, cancellationToken);
        }
    }
}
