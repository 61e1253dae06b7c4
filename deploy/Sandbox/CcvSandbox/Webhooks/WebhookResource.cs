using System.Security.Cryptography;
using System.Text.Json;
using CcvSandbox.Api;

namespace CcvSandbox.Webhooks;

/// <summary>Webhooks: list, one, create with a generated key, change, delete.</summary>
public sealed class WebhookResource(CcvSandboxOptions options, WebhookBook book, TimeProvider time)
{
    public void Map(CcvRoutes routes) => routes
        .Map("GET", "webhooks", call => new(CcvPage.Of(call.Query, options.Shop).Answer(call, book.All, webhook => webhook.Render())))
        .Map("POST", "webhooks", CreateAsync)
        .Map("GET", "webhooks/{id}", call => new(CcvAnswer.Ok(Known(call).Render())))
        .Map("PATCH", "webhooks/{id}", ChangeAsync)
        .Map("DELETE", "webhooks/{id}", DeleteAsync);

    private async ValueTask<CcvAnswer> CreateAsync(CcvCall call)
    {
        var body = call.Body("internal.resource.webhooks.post.v1");
        var name = Text(body, "event") ?? throw call.Invalid("event is required");
        if (!WebhookEvents.All.Contains(name))
            throw call.Invalid($"event must be one of {string.Join(", ", WebhookEvents.All)}");
        var address = Text(body, "address") ?? throw call.Invalid("address is required");
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var webhook = new Webhook(
            book.NextId(), CcvDate.Format(time.GetUtcNow()), name, Checked(call, address), key, Bool(body, "is_active") ?? true);
        await book.SaveAsync(webhook);
        return CcvAnswer.Created(webhook.Render());
    }

    private async ValueTask<CcvAnswer> ChangeAsync(CcvCall call)
    {
        var body = call.Body("internal.resource.webhooks.patch.v1");
        var known = Known(call);
        await book.SaveAsync(known with
        {
            Address = Text(body, "address") is { } address ? Checked(call, address) : known.Address,
            IsActive = Bool(body, "is_active") ?? known.IsActive,
        });
        return CcvAnswer.NoContent;
    }

    private async ValueTask<CcvAnswer> DeleteAsync(CcvCall call)
    {
        await book.RemoveAsync(Known(call).Id);
        return CcvAnswer.NoContent;
    }

    private Webhook Known(CcvCall call) => book.Find(call.Id) ?? throw call.NotFound("webhook");

    private string Checked(CcvCall call, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (options.Webhooks.AllowHttp && uri.Scheme == Uri.UriSchemeHttp))
            ? address
            : throw call.Invalid("address must be an absolute https URL");

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool? Bool(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
