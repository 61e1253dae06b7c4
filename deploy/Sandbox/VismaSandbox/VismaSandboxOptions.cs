namespace VismaSandbox;

/// <summary>
/// Everything about the sandbox that can be chosen; the section <c>Sandbox</c> of its configuration.
/// What the API's documentation leaves open is an option here, so that clients can be tried against either reading.
/// </summary>
public sealed class VismaSandboxOptions
{
    /// <summary>Addresses to listen on, separated by <c>;</c>. Port 0 picks a free one.</summary>
    public string Urls { get; set; } = "http://localhost:8082";

    /// <summary>Where records are kept; null keeps them in memory only.</summary>
    public string? DataFolder { get; set; }

    public string ClientId { get; set; } = "sandbox-client";

    public string ClientSecret { get; set; } = "sandbox-secret";

    /// <summary>The company's tenant in Visma Connect.</summary>
    public string TenantId { get; set; } = "11111111-1111-1111-1111-111111111111";

    /// <summary>What <c>expires_in</c> tells and the sandbox holds to.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The status of <c>invalid_client</c>: 400 or 401.</summary>
    public int InvalidClientStatus { get; set; } = 400;

    public bool LimitsEnabled { get; set; } = true;

    /// <summary>Calls an hour: 15,000 is a production client, 500 a test client.</summary>
    public int CallsPerHour { get; set; } = 15_000;

    /// <summary>Checks every body against the published schemas; slow, for tests.</summary>
    public bool ValidateSchemas { get; set; }

    /// <summary>Rows of a page when the call names no size.</summary>
    public int DefaultPageSize { get; set; } = 100;

    /// <summary>The largest page of customers; more is cut without a word.</summary>
    public int CustomerPageCap { get; set; } = 1_000;

    /// <summary>The largest page of items.</summary>
    public int InventoryPageCap { get; set; } = 500;

    /// <summary>The largest page of invoices, credit notes, cash sales and sales orders.</summary>
    public int DocumentPageCap { get; set; } = 1_000;

    /// <summary>Whether the company accepts numbers of ours with <c>overrideNumberSeries</c>.</summary>
    public bool AllowOwnNumbers { get; set; } = true;

    /// <summary>Whether the e-mail filter of customers ignores case.</summary>
    public bool EmailFilterIgnoresCase { get; set; } = true;

    /// <summary>Whether the order list's <c>filter</c> finds parts of a value; otherwise whole values only.</summary>
    public bool OrderFilterContains { get; set; } = true;

    /// <summary>Whether rejections of the ERP service come as 500 instead of 400.</summary>
    public bool RejectWithServerError { get; set; }

    /// <summary>The last closed financial period as <c>yyyyMM</c>; null means all are open.</summary>
    public string? ClosedThrough { get; set; }

    /// <summary>The company number a wrong <c>ipp-company-id</c> is noticed by; null ignores the header.</summary>
    public string? CompanyId { get; set; }

    /// <summary>Whether a wrong <c>ipp-company-id</c> is refused with fault 12002; otherwise every list is empty.</summary>
    public bool RefuseWrongCompany { get; set; }

    /// <summary>How far the clock that <c>lastModifiedDateTime</c> filters mean is ahead of UTC.</summary>
    public TimeSpan FilterClockOffset { get; set; }

    /// <summary>The host named in <c>Location</c> of the ERP service; the real one is not the one called either.</summary>
    public string ErpLocation { get; set; } = "https://api.finance.visma.net";

    /// <summary>The host named in <c>Location</c> of the sales order service.</summary>
    public string OrderLocation { get; set; } = "https://salesorder.visma.net";
}
