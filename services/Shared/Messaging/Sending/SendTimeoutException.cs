namespace Messaging.Sending;

/// <summary>
/// The transport did not accept a message in time: the broker is away or overloaded, or a connection died unnoticed. Whether the message went out is
/// unknown. Receivers are repeatable, so that sending again is safe; what belongs to an order the sweeper sends again.
/// </summary>
public sealed class SendTimeoutException : TimeoutException
{
    /// <summary>Makes the exception for a message of the type <paramref name="message"/>.</summary>
    public SendTimeoutException(string message, TimeSpan timeout)
        : base($"The broker did not accept {message} within {timeout.TotalSeconds} s (Messaging:SendTimeoutSeconds).")
    {
    }
}
