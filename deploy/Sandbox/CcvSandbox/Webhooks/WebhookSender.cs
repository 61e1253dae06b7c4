using System.Net.Http.Headers;
using CcvSandbox.Api;

namespace CcvSandbox.Webhooks;

/// <summary>Delivers queued events: a few at once, a few tries each, then dropped. Nothing is delivered again after a restart.</summary>
public sealed class WebhookSender(
    CcvSandboxOptions options, WebhookQueue queue, IHttpClientFactory clients, TimeProvider time, ILogger<WebhookSender> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        queue.Reader.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = options.Webhooks.Concurrency, CancellationToken = stoppingToken },
        DeliverAsync);

    private async ValueTask DeliverAsync(WebhookDelivery delivery, CancellationToken stopping)
    {
        var address = delivery.Webhook.Address;
        var tries = queue.IsWorthRetrying(address) ? options.Webhooks.Attempts : 1;
        var delivered = false;
        for (var attempt = 1; attempt <= tries && !delivered; attempt++)
        {
            if (attempt > 1)
                await Task.Delay(options.Webhooks.RetryDelay * (attempt - 1), time, stopping);
            delivered = await TryAsync(delivery, stopping);
        }

        if (!delivered && log.IsEnabled(LogLevel.Debug))
            log.LogDebug("Webhook {Webhook} for {Event} was dropped after {Tries} tries", delivery.Webhook.Id, delivery.Webhook.Event, tries);
        queue.Finished(address, delivered);
    }

    private async Task<bool> TryAsync(WebhookDelivery delivery, CancellationToken stopping)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        timeout.CancelAfter(options.Webhooks.Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Webhook.Address);
        request.Content = new ByteArrayContent(delivery.Body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("x-hash", CcvSignature.OfWebhook(delivery.Webhook.Key, delivery.Webhook.Address, delivery.Body));
        try
        {
            using var answer = await clients.CreateClient(nameof(WebhookSender)).SendAsync(request, timeout.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
