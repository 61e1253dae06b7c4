namespace Messaging.Poison;

/// <summary>Where poison messages are kept until somebody deals with them.</summary>
public interface IPoisonStore
{
    /// <summary>
    /// Keeps the message durably before it returns. Called again with the same message where the first call's end is unknown, by several processes too:
    /// it is kept once. Whatever it throws, the message stays where it is and is brought again.
    /// </summary>
    Task StoreAsync(PoisonMessage message, CancellationToken cancellationToken);
}
