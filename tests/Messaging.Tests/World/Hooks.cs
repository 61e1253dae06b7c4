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

    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Hangs, deaf to cancellation as a publish after a broker restart may be, until the test is over.</summary>
    public Task HangAsync() => _released.Task;

    public void Release() => _released.TrySetResult();
}
