namespace Gateway;

/// <summary>Configuration section <c>Gateway</c>.</summary>
public sealed class GatewayOptions
{
    public const string Section = "Gateway";

    /// <summary>Where OrderService listens, such as <c>http://order-service:8080</c>.</summary>
    public Uri? OrderService { get; set; }

    /// <summary>Where CustomerService listens.</summary>
    public Uri? CustomerService { get; set; }

    /// <summary>Where ProductService listens.</summary>
    public Uri? ProductService { get; set; }

    /// <summary>How long a service may be silent before the caller is told 504.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a service may take to say how it is.</summary>
    public TimeSpan HealthTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The largest body of a webhook; a notice names what changed and is a few hundred bytes long.</summary>
    public long HookBodyLimit { get; set; } = 64 * 1024;

    /// <summary>The largest body of an API call.</summary>
    public long ApiBodyLimit { get; set; } = 1024 * 1024;

    internal IReadOnlyDictionary<string, Uri?> Services => new Dictionary<string, Uri?>(StringComparer.Ordinal)
    {
        [ServiceName.Orders] = OrderService,
        [ServiceName.Customers] = CustomerService,
        [ServiceName.Products] = ProductService,
    };
}
