using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Gateway.Health;

/// <summary>Asks every service at once how it is; the whole is as well as its worst part.</summary>
internal sealed class WholeHealth(HttpClient client, IOptions<GatewayOptions> options)
{
    public static async Task<JsonHttpResult<WholeHealthAnswer>> AnswerAsync(WholeHealth health, CancellationToken cancellation)
    {
        var services = await Task.WhenAll(health.AskAllAsync(cancellation));
        var worst = services.Min(service => service.Health.Status);
        return TypedResults.Json(
            new WholeHealthAnswer(worst, services.ToDictionary(service => service.Name, service => service.Health, StringComparer.Ordinal)),
            statusCode: worst == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private IEnumerable<Task<(string Name, ServiceHealth Health)>> AskAllAsync(CancellationToken cancellation) =>
        options.Value.Services.Select(async service => (service.Key, await AskAsync(service.Value!, cancellation)));

    private async Task<ServiceHealth> AskAsync(Uri address, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Value.HealthTimeout);
        try
        {
            using var answer = await client.GetAsync(new Uri(address, "health/ready"), patience.Token);
            var health = await answer.Content.ReadFromJsonAsync<HealthAnswer>(ServiceJson.Options, patience.Token);
            return new ServiceHealth(health!.Status, Detail: null, health.Checks);
        }
        catch (HttpRequestException failure)
        {
            return ServiceHealth.Down($"Does not answer: {failure.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ServiceHealth.Down($"Did not answer within {options.Value.HealthTimeout.TotalSeconds:0.#} s.");
        }
        catch (JsonException)
        {
            return ServiceHealth.Down("Answers, but not like a service of ours: check the address.");
        }
    }
}
