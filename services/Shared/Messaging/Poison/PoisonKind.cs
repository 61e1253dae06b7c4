namespace Messaging.Poison;

/// <summary>Why a message left its queue unhandled.</summary>
public enum PoisonKind
{
    /// <summary>Its receiver failed, or died over it again and again: from the queue's <c>_error</c> queue.</summary>
    Error,

    /// <summary>No receiver takes messages of its type: from the queue's <c>_skipped</c> queue.</summary>
    Skipped,
}
