namespace Upstream;

/// <summary>What the end of a call says about the upstream.</summary>
public enum CircuitEnd
{
    /// <summary>It answered, whatever it said.</summary>
    Answered,

    /// <summary>It did not answer, or not as itself: connection, timeout, 5xx.</summary>
    Fault,

    /// <summary>It turned this connection away altogether: the next call would fare no better.</summary>
    Refused,

    /// <summary>Nothing: the call was not made, or was given up.</summary>
    Nothing,
}
