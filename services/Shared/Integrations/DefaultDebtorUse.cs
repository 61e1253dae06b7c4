namespace Integrations;

/// <summary>When orders are booked on the default debtor.</summary>
public enum DefaultDebtorUse
{
    /// <summary>For sales without a usable e-mail address (walk-ins).</summary>
    WhenEmailIsMissing,

    /// <summary>For every sale; no debtor is looked up, created or updated.</summary>
    Always,

    /// <summary>Never; a sale without e-mail address fails with reason <c>validation</c>.</summary>
    Never,
}
