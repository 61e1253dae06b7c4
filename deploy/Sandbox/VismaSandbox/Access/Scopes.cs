namespace VismaSandbox.Access;

/// <summary>The scopes of the two services and which call needs which.</summary>
internal static class Scopes
{
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "vismanet_erp_service_api:read", "vismanet_erp_service_api:create", "vismanet_erp_service_api:update", "vismanet_erp_service_api:delete",
        "visma.net.erp.salesorder:read", "visma.net.erp.salesorder:write",
    };

    public static bool IsOrderService(HttpRequest request) => request.Path.StartsWithSegments("/api/v3", StringComparison.OrdinalIgnoreCase);

    public static bool IsErpService(HttpRequest request) =>
        request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase) || request.Path.StartsWithSegments("/v2", StringComparison.OrdinalIgnoreCase);

    public static string Needed(HttpRequest request)
    {
        if (IsOrderService(request))
        {
            return HttpMethods.IsGet(request.Method) ? "visma.net.erp.salesorder:read" : "visma.net.erp.salesorder:write";
        }

        var isAction = request.Path.Value!.Contains("/action/", StringComparison.OrdinalIgnoreCase);
        return "vismanet_erp_service_api:" + request.Method switch
        {
            "GET" => "read",
            "POST" when !isAction => "create",
            "DELETE" => "delete",
            _ => "update",
        };
    }
}
