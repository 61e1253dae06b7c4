namespace OrderService.Tests.World;

/// <summary>The machine's clock, set wrong and put right at will; timers run on as they do when a clock is set.</summary>
internal sealed class WrongClock : TimeProvider
{
    private long _off;

    public TimeSpan Off
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _off));
        set => Interlocked.Exchange(ref _off, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Off;
}
