namespace OrderService.Poison;

/// <summary>What became of a message that could not be handled.</summary>
public enum PoisonState
{
    /// <summary>It waits for somebody to deal with it.</summary>
    Stored,

    /// <summary>A replay of it was asked for and is not settled yet.</summary>
    Replaying,

    /// <summary>It was sent back and did not return. Its body is erased.</summary>
    Replayed,

    /// <summary>It was sent back and could not be handled again.</summary>
    FailedAgain,

    /// <summary>Somebody decided that it is not needed. Its body is erased.</summary>
    Discarded,
}
