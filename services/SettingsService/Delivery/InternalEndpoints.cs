using Access;
using Microsoft.Net.Http.Headers;

namespace SettingsService.Delivery;

/// <summary>Where the other services fetch the settings. Never routed by the gateway; what is handed out is encrypted for the deployment's key ring besides.</summary>
internal static class InternalEndpoints
{
    public static void MapInternal(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/internal/integrations", FetchAsync).ExcludeFromDescription().RequireService();

    private static async Task<IResult> FetchAsync(HttpRequest request, HttpResponse response, LocalSettings settings, CancellationToken cancellationToken)
    {
        var known = request.Headers[HeaderNames.IfNoneMatch].ToString();
        var sealedSettings = await settings.FetchAsync(known.Length > 0 ? known : null, cancellationToken);
        if (sealedSettings is null)
            return Results.StatusCode(StatusCodes.Status304NotModified);
        response.Headers.ETag = sealedSettings.ETag;
        return Results.Bytes(sealedSettings.Content, "application/octet-stream");
    }
}
