namespace Messaging.Watching;

/// <summary>The broker cannot be asked.</summary>
public sealed class BrokerAwayException : Exception
{
    /// <summary>Without a cause.</summary>
    public BrokerAwayException()
    {
    }

    /// <summary>Says why.</summary>
    public BrokerAwayException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, with the cause.</summary>
    public BrokerAwayException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
