namespace Visma.Http;

/// <summary>One call to Visma.</summary>
/// <param name="Service">Which service.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Path">The path, ids already encoded.</param>
/// <param name="Resource">The route without ids, for metrics.</param>
/// <param name="Subject">What it is about, for a person, without personal data: <c>the sales order 4711</c>.</param>
internal sealed record VismaCall(VismaService Service, CallKind Kind, string Path, string Resource, string Subject)
{
    public static readonly HttpRequestOptionsKey<VismaCall> Option = new("visma.call");

    public Query Query { get; init; } = Query.None;

    public byte[]? Body { get; init; }

    public string? IfMatch { get; init; }

    public HttpMethod Method => Kind switch
    {
        CallKind.Create => HttpMethod.Post,
        CallKind.Update => HttpMethod.Put,
        _ => HttpMethod.Get,
    };

    /// <summary>The scope this call needs.</summary>
    public string Scope => (Service, Kind) switch
    {
        (VismaService.SalesOrder, CallKind.Read) => "visma.net.erp.salesorder:read",
        (VismaService.SalesOrder, _) => "visma.net.erp.salesorder:write",
        (_, CallKind.Read) => "vismanet_erp_service_api:read",
        (_, CallKind.Create) => "vismanet_erp_service_api:create",
        _ => "vismanet_erp_service_api:update",
    };
}
