namespace Contracts.Failures;

/// <summary>Why a step could not be done; decides whether the order waits or fails. See <c>Failure</c>.</summary>
public enum FailureReason
{
    /// <summary>The document breaks a rule, ours or the receiver's. A blind retry cannot help.</summary>
    Validation,

    /// <summary>Something the document names does not exist on the other side (an item, a debtor). A blind retry cannot help.</summary>
    Missing,

    /// <summary>A setting, here or upstream, is absent or wrong. Helps once the setting is mended.</summary>
    Configuration,

    /// <summary>Credentials, scopes or rights were refused. Helps once they are mended.</summary>
    Auth,

    /// <summary>The upstream's call budget is spent. Waits until the budget is filled again.</summary>
    RateLimit,

    /// <summary>Two records claim to be the same thing, or somebody changed the record meanwhile.</summary>
    Conflict,

    /// <summary>The upstream was unreachable, overloaded or broken for the moment. Waits.</summary>
    Transient,

    /// <summary>A create was sent and no answer came: the record may exist. Searched for before it is tried again.</summary>
    UnknownOutcome,

    /// <summary>A mistake of ours. Needs a developer.</summary>
    Bug,
}
