namespace Cli;

/// <summary>What a command's exit code means; the numbers never change.</summary>
internal enum ExitCode
{
    /// <summary>Done, and nothing is wrong.</summary>
    Ok = 0,

    /// <summary>Something is wrong: a service is unwell, an order failed again, a check failed.</summary>
    Wrong = 1,

    /// <summary>The command line, a file or a value is wrong. Nothing was done.</summary>
    Usage = 2,

    /// <summary>No key, a key that is no good, or one that may not do this.</summary>
    Refused = 3,

    /// <summary>The gateway, or the service behind it, does not answer.</summary>
    Away = 4,

    /// <summary>There is no such thing, or it cannot be done as things stand.</summary>
    Impossible = 5,

    /// <summary>Nobody confirmed it. Nothing was done.</summary>
    NotConfirmed = 6,

    /// <summary>A mistake of ours.</summary>
    Bug = 70,

    /// <summary>Ctrl-C.</summary>
    Cancelled = 130,
}
