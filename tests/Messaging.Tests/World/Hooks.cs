using MassTransit;

namespace Messaging.Tests.World;

/// <summary>Where a test reaches into a running host.</summary>
public sealed class Hooks
{
    /// <summary>Called by the state machine after it changed the row and before the row is saved.</summary>
    public Func<ConsumeContext, Task> BeforeSave { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called when a message is about to be handed to the transport.</summary>
    public Func<SendContext, Task> BeforeTransport { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called by the step's consumer.</summary>
    public Func<ConsumeContext<CountOne>, Task> OnStep { get; set; } = _ => Task.CompletedTask;
}
