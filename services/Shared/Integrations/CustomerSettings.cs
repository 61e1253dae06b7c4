namespace Integrations;

/// <summary>How the debtor of an order is found, created and updated in Visma.</summary>
public sealed record CustomerSettings
{
    /// <summary>When orders are booked on <see cref="DefaultDebtor"/>.</summary>
    public DefaultDebtorUse UseDefaultDebtor { get; init; } = DefaultDebtorUse.WhenEmailIsMissing;

    /// <summary>The number of the debtor for counter sales.</summary>
    public string? DefaultDebtor { get; init; }

    /// <summary>Customer class of company debtors; null leaves Visma's default.</summary>
    public string? CompanyClass { get; init; }

    /// <summary>Customer class of person debtors; null leaves Visma's default.</summary>
    public string? PersonClass { get; init; }

    /// <summary>Country (ISO 3166-1 alpha-2) of an address that names none.</summary>
    public string DefaultCountry { get; init; } = "NL";

    /// <summary>Whether an unknown customer is created; otherwise the order fails with reason <c>missing</c>.</summary>
    public bool Create { get; init; } = true;

    /// <summary>Whether a known customer is updated where the sale says something else.</summary>
    public bool Update { get; init; } = true;

    /// <summary>Whether the person behind a company is kept as a contact of the debtor.</summary>
    public bool CompanyContacts { get; init; } = true;

    /// <summary>Which debtor is meant when several have the e-mail address.</summary>
    public SeveralDebtors SeveralDebtors { get; init; } = SeveralDebtors.PreferActiveThenClassThenOldest;

    /// <summary>Payment terms of new debtors; null leaves the class's.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>
    /// Signs (UTF-16 units) Visma keeps of a debtor's name; longer names are cut. Visma publishes no length for debtors; 255 is what it
    /// publishes for the name on an order.
    /// </summary>
    public int NameLength { get; init; } = 255;

    /// <summary>How long a debtor we found or wrote is trusted without asking Visma again while the sale's data stay the same.</summary>
    public TimeSpan TrustFor { get; init; } = TimeSpan.FromHours(24);
}
