namespace Integrations.DryRuns;

/// <summary>What would become of an order.</summary>
public enum TriedOutcome
{
    /// <summary>A document would be made.</summary>
    WouldCreate,

    /// <summary>Its document is there already; it would be linked and nothing made.</summary>
    AlreadyThere,

    /// <summary>It would be taken in, and fail.</summary>
    WouldFail,

    /// <summary>It does not pass the filter yet and would be watched until it does.</summary>
    NotYet,

    /// <summary>The settings leave it alone for good.</summary>
    LeftOut,

    /// <summary>There was no time left to try it.</summary>
    NotTried,
}
