namespace Access;

/// <summary>What a caller may do. People and keys are the first three; the others are for what runs by itself.</summary>
public enum Role
{
    /// <summary>May read.</summary>
    Viewer,

    /// <summary>May also replay, resolve and run.</summary>
    Operator,

    /// <summary>May also change settings, users and keys.</summary>
    Admin,

    /// <summary>A service of ours that asks another: internal routes only.</summary>
    Service,

    /// <summary>The gateway handing on a webhook of a stranger: the webhooks' routes only, which verify it themselves.</summary>
    Hook,
}
