using System.Globalization;
using System.Text.Json;
using Ccv;
using Integrations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Intake;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>Where CCV calls. A call only says that an order is worth reading; what is booked comes from the signed API.</summary>
internal static class WebhookEndpoints
{
    private const int LargestBody = 64 * 1024;

    public static void MapWebhooks(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/hooks/ccv/{integration}", ReceiveAsync)
            .WithName("ReceiveCcvWebhook")
            .WithSummary("Called by CCV when an order was made, paid or changed status.")
            .WithTags("Webhooks");

    private static async Task<Results<Ok, ProblemHttpResult>> ReceiveAsync(
        string integration,
        HttpRequest request,
        IIntegrations integrations,
        WebhookKeys keys,
        OrderHints hints,
        IntakeSignal signal,
        IDbContextFactory<OrderDbContext> contexts,
        CancellationToken cancellationToken)
    {
        if (integrations.Find(integration) is not { } settings)
            return Problem(StatusCodes.Status404NotFound, "Unknown integration", $"There is no integration '{integration}'.");
        if (await ReadAsync(request, cancellationToken) is not { } body)
            return Problem(StatusCodes.Status413PayloadTooLarge, "Body too large", $"A webhook has at most {LargestBody} bytes.");
        if (settings.Intake.Webhooks.VerifySignature
            && !await keys.SignedAsync(settings.Id, body, request.Headers["x-hash"], cancellationToken))
        {
            return Problem(StatusCodes.Status401Unauthorized, "Wrong signature",
                "x-hash does not fit address, body and any key of this integration's webhooks. Let the webhooks be registered again.");
        }

        if (!TryRead(body, out var order, out var cancelled))
            return Problem(StatusCodes.Status400BadRequest, "Not a webhook", "The body has to be a JSON object.");

        // A call that names no order still says that there is something new.
        if (order is { } id)
            await hints.AddAsync(settings.Id, id, evenIfKnown: cancelled, cancellationToken);
        else
            await ReadSoonAsync(contexts, settings.Id, cancellationToken);
        signal.Ring(settings.Id);
        return TypedResults.Ok();
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[4096];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > LargestBody)
                return null;
            await buffer.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        return buffer.ToArray();
    }

    private static bool TryRead(ReadOnlySpan<byte> body, out long? order, out bool cancelled)
    {
        order = null;
        cancelled = false;
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return false;
            if (document.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number))
                order = number;
            cancelled = document.RootElement.TryGetProperty("status", out var status) && status.ToString() == CcvOrder.Cancelled.ToString(CultureInfo.InvariantCulture);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task ReadSoonAsync(
        IDbContextFactory<OrderDbContext> contexts, string integration, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.IntakeStates.Where(row => row.Integration == integration && row.Failures == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextReadAt, DateTimeOffset.UnixEpoch), cancellationToken);
    }

    private static ProblemHttpResult Problem(int status, string title, string detail) =>
        TypedResults.Problem(statusCode: status, title: title, detail: detail);
}
