namespace Ccv;

/// <summary>Where one CCV shop is, the key pair that opens it, and how gently to call it.</summary>
public sealed record CcvConnection
{
    /// <summary>Scheme and host of the shop, such as <c>https://shop.example</c>; a trailing <c>/api/rest/v1/</c> is allowed.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The public half of the key pair.</summary>
    public required string PublicKey { get; init; }

    /// <summary>The secret half of the key pair; signs requests and answers, never leaves this process.</summary>
    public required string Secret { get; init; }

    /// <summary>Selects the shop or the SalesPOS forms of the resources.</summary>
    public string AcceptHeader { get; init; } = "application/vnd.verto.webshop+json";

    /// <summary>Whether the signature of each successful answer is demanded and checked.</summary>
    public bool VerifyResponses { get; init; } = true;

    /// <summary>Reads per minute and resource that CCV grants; 0 = no limit on our side.</summary>
    public int ReadsPerMinute { get; init; } = 150;

    /// <summary>Writes per minute, method and resource that CCV grants; 0 = no limit on our side.</summary>
    public int WritesPerMinute { get; init; } = 100;

    /// <summary>The longest one call may take, waiting for the budget not counted.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Items asked for per page.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Two-letter language of translatable texts; null = the shop's own.</summary>
    public string? Language { get; init; }

    /// <summary>The address only: neither key nor secret.</summary>
    public override string ToString() => $"CCV at {BaseUrl.Host}";
}
