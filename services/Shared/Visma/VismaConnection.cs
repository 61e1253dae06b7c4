using System.Reflection;

namespace Visma;

/// <summary>One Visma Net company and the service application that may write to it..</summary>
public sealed record VismaConnection
{
    /// <summary>Every scope orders, customers, products and stock need: both families in one token.</summary>
    public const string DefaultScopes =
        "vismanet_erp_service_api:read vismanet_erp_service_api:create vismanet_erp_service_api:update "
        + "visma.net.erp.salesorder:read visma.net.erp.salesorder:write";

    /// <summary>Base of <c>/v1</c> and <c>/v2</c>.</summary>
    public Uri ErpUrl { get; init; } = new("https://api.finance.visma.net");

    /// <summary>Base of <c>/api/v3</c>.</summary>
    public Uri SalesOrderUrl { get; init; } = new("https://salesorder.visma.net");

    /// <summary>Visma Connect's token endpoint.</summary>
    public Uri TokenUrl { get; init; } = new("https://connect.visma.com/connect/token");

    /// <summary>The application registered in the Visma Developer Portal.</summary>
    public required string ClientId { get; init; }

    /// <summary>The application's secret; never printed.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The company (not the customer contract): picks whose books are written.</summary>
    public required string TenantId { get; init; }

    /// <summary>Scopes to ask for, separated by blanks.</summary>
    public string Scopes { get; init; } = DefaultScopes;

    /// <summary>Company number of the old login (<c>ipp-company-id</c>); sent to v1/v2 only when set.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Branch that v1/v2 calls are made for (<c>branchid</c>); sent only when set.</summary>
    public string? Branch { get; init; }

    /// <summary>Name of the header that carries <see cref="Branch"/>; unconfirmed by Visma, hence a setting.</summary>
    public string BranchHeader { get; init; } = "branchid";

    /// <summary>Calls to this company that may run at the same time.</summary>
    public int InFlight { get; init; } = 4;

    /// <summary>How long one call may take; Visma itself cuts calls off after four minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Calls of the hour kept back for orders: flows that can wait ask <see cref="VismaBudget.IsBelow"/> with it.</summary>
    public int HourlyReserve { get; init; } = 100;

    /// <summary>By which Visma recognises the integration.</summary>
    public string UserAgent { get; init; } =
        $"Tillbridge/{typeof(VismaConnection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"}";

    /// <summary>What is missing or wrong, all of it, in sentences; empty for a usable connection. For validating settings.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var (name, value) in new[] { (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret), (nameof(TenantId), TenantId), (nameof(Scopes), Scopes), (nameof(BranchHeader), BranchHeader), (nameof(UserAgent), UserAgent) })
        {
            if (string.IsNullOrWhiteSpace(value))
                yield return $"{name} is missing.";
        }

        foreach (var (name, value) in new[] { (nameof(ErpUrl), ErpUrl), (nameof(SalesOrderUrl), SalesOrderUrl), (nameof(TokenUrl), TokenUrl) })
        {
            if (value is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
                yield return $"{name} is not an absolute http or https address.";
        }

        if (InFlight is < 1 or > 1024)
            yield return $"{nameof(InFlight)} must be 1 to 1024.";
        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromMinutes(5))
            yield return $"{nameof(Timeout)} must be more than nothing and at most five minutes.";
        if (HourlyReserve < 0)
            yield return $"{nameof(HourlyReserve)} must not be negative.";
    }

    /// <summary>Without the secret.</summary>
    public override string ToString() => $"Visma company {TenantId} as {ClientId} at {ErpUrl}";
}
