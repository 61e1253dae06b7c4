namespace Messaging.Watching;

/// <summary>A queue at one moment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Messages">How many messages wait to be taken; those in somebody's hands are not counted. Null: the broker has no queue of that name.</param>
/// <param name="Consumers">How many receivers take from it. Null: the broker has no queue of that name.</param>
public sealed record QueueDepth(string Name, long? Messages, long? Consumers);
