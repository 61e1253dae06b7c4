namespace Gateway;

/// <summary>The services behind the gateway, as health and problems name them.</summary>
internal static class ServiceName
{
    public const string Orders = "order-service";
    public const string Customers = "customer-service";
    public const string Products = "product-service";
}
