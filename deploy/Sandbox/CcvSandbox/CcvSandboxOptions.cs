using System.ComponentModel.DataAnnotations;

namespace CcvSandbox;

/// <summary>
/// Everything the sandbox can be told. What the published documents leave open about the real service is a setting here, with the
/// likeliest value as its default.
/// </summary>
public sealed class CcvSandboxOptions
{
    public const string Section = "Sandbox";

    /// <summary>Port on localhost; 0 lets the system choose. Ignored when <see cref="Urls"/> is given.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 8081;

    /// <summary>Addresses to listen on, separated by semicolons, for instance <c>http://0.0.0.0:8081</c>.</summary>
    public string? Urls { get; set; }

    /// <summary>Where orders and webhooks are kept; null keeps them in memory only.</summary>
    public string? DataFolder { get; set; }

    /// <summary>Scheme and host used in links; null takes them from each request.</summary>
    [Url]
    public string? AbsoluteUrl { get; set; }

    /// <summary>The key pair of the shop. Values of a stand-in, no secrets.</summary>
    [Required]
    public string PublicKey { get; set; } = "sandbox-public-key";

    [Required]
    public string Secret { get; set; } = "sandbox-secret";

    /// <summary>How far <c>x-date</c> may be from the server's clock, either way.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Checks every request and answer against the published schemas and counts what leaves them. Slow: for tests.</summary>
    public bool ValidateSchemas { get; set; }

    /// <summary>Refuses query parameters nobody documented with 400; otherwise they are ignored.</summary>
    public bool RefuseUnknownQuery { get; set; }

    public CcvLimitOptions Limits { get; set; } = new();

    public CcvErrorOptions Errors { get; set; } = new();

    public CcvShopOptions Shop { get; set; } = new();

    public CcvWebhookOptions Webhooks { get; set; } = new();
}

/// <summary>Fixed windows, per verb and resource as documented; the total is not documented and off by default.</summary>
public sealed class CcvLimitOptions
{
    public bool Enabled { get; set; } = true;

    [Range(1, int.MaxValue)]
    public int ReadsPerMinute { get; set; } = 150;

    [Range(1, int.MaxValue)]
    public int WritesPerMinute { get; set; } = 100;

    /// <summary>All calls together in an hour (429.11); null for no such limit.</summary>
    public int? PerHour { get; set; }

    /// <summary>Sends <c>Retry-After</c> with 429.</summary>
    public bool SendRetryAfter { get; set; }
}

/// <summary>Statuses of refusals the documents do not name.</summary>
public sealed class CcvErrorOptions
{
    [Range(400, 599)]
    public int UnknownKeyStatus { get; set; } = 401;

    [Range(400, 599)]
    public int BadSignatureStatus { get; set; } = 401;

    [Range(400, 599)]
    public int StaleDateStatus { get; set; } = 401;

    [Range(400, 599)]
    public int InvalidBodyStatus { get; set; } = 400;

    [Range(400, 599)]
    public int UnknownIdStatus { get; set; } = 404;
}

/// <summary>The shop and its till.</summary>
public sealed class CcvShopOptions
{
    public string Name { get; set; } = "Tillbridge Demo";

    public string Currency { get; set; } = "EUR";

    public bool PricesIncludeVat { get; set; } = true;

    /// <summary>Comes before the order number, with a hyphen between; empty for none.</summary>
    public string OrderNumberPrefix { get; set; } = "K";

    /// <summary>Status a sale at the till gets: 7 is "completed".</summary>
    [Range(1, 14)]
    public int PosOrderStatus { get; set; } = 7;

    [Range(1, 10_000)]
    public int PageSizeDefault { get; set; } = 100;

    [Range(1, 10_000)]
    public int PageSizeMaximum { get; set; } = 250;
}

/// <summary>How events are delivered. The real service promises nothing about repeats.</summary>
public sealed class CcvWebhookOptions
{
    public bool Enabled { get; set; } = true;

    /// <summary>Accepts plain http addresses; the real service wants https.</summary>
    public bool AllowHttp { get; set; } = true;

    [Range(1, 256)]
    public int Concurrency { get; set; } = 8;

    /// <summary>Tries in all before an event is dropped.</summary>
    [Range(1, 10)]
    public int Attempts { get; set; } = 3;

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Events waiting at most; what comes beyond is dropped and counted as failed.</summary>
    [Range(1, int.MaxValue)]
    public int MaximumPending { get; set; } = 100_000;
}
