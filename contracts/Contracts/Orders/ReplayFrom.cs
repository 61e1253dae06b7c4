namespace Contracts.Orders;

/// <summary>Where a replay begins.</summary>
public enum ReplayFrom
{
    /// <summary>At the step that failed or waits, with what is stored. Where the document was erased, at reading it again.</summary>
    FailedStep,

    /// <summary>At reading the order from CCV again; every step follows.</summary>
    Start,

    /// <summary>At the first step, with the document that is stored, which a person has edited; every step follows.</summary>
    StoredDocument,
}
