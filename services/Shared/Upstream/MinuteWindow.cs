namespace Upstream;

/// <summary>
/// One budget: at most so many calls in any sixty seconds, wherever the upstream's own minute begins. A call counts from the moment it
/// is let in until sixty seconds after its answer, which covers every moment at which the upstream can have counted it.
/// </summary>
internal sealed class MinuteWindow : IDisposable
{
    /// <summary>A little over a minute: the two clocks do not tick alike, and a call given up on may still arrive.</summary>
    internal static readonly TimeSpan Length = TimeSpan.FromSeconds(61);

    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
    private readonly Queue<TimeSpan> _freeAgainAt = new();
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly ITimer _timer;
    private int _inFlight;
    private int _limit;
    private TimeSpan _closedUntil;

    public MinuteWindow(TimeProvider clock, long start)
    {
        _clock = clock;
        _start = start;
        _timer = clock.CreateTimer(static window => ((MinuteWindow)window!).LetIn(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public async Task EnterAsync(int perMinute, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource> place;
        lock (_lock)
        {
            _limit = perMinute > 0 ? perMinute : int.MaxValue;
            var now = Forget();
            if (_waiting.Count == 0 && HasRoom(now))
            {
                _inFlight++;
                return;
            }

            place = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            SetTimer(now);
        }

        await using var giveUp = cancellationToken.UnsafeRegister(_ => GiveUp(place, cancellationToken), null);
#pragma warning disable VSTHRD003 // The task is this window's own, completed by the timer or by the next answer.
        await place.Value.Task;
#pragma warning restore VSTHRD003
    }

    public void Leave()
    {
        lock (_lock)
        {
            _inFlight--;
            if (_limit != int.MaxValue)
                _freeAgainAt.Enqueue(Elapsed + Length);
        }

        LetIn();
    }

    public void CloseUntil(TimeSpan until)
    {
        lock (_lock)
        {
            if (until > _closedUntil)
                _closedUntil = until;
        }
    }

    public void Dispose() => _timer.Dispose();

    private TimeSpan Elapsed => _clock.GetElapsedTime(_start);

    private bool HasRoom(TimeSpan now) => now >= _closedUntil && _inFlight + _freeAgainAt.Count < _limit;

    private TimeSpan Forget()
    {
        var now = Elapsed;
        while (_freeAgainAt.TryPeek(out var free) && free <= now)
            _freeAgainAt.Dequeue();
        return now;
    }

    private void LetIn()
    {
        lock (_lock)
        {
            var now = Forget();
            while (_waiting.First is { } first && HasRoom(now))
            {
                _waiting.RemoveFirst();
                if (first.Value.TrySetResult())
                    _inFlight++;
            }

            SetTimer(now);
        }
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (place.List is null)
                return;
            _waiting.Remove(place);
            place.Value.TrySetCanceled(cancellationToken);
        }
    }

    // With every place taken by calls in flight there is nothing to wait for here: the next answer lets the next one in.
    private void SetTimer(TimeSpan now)
    {
        if (_waiting.Count == 0)
            return;
        var next = _closedUntil > now ? _closedUntil : _freeAgainAt.TryPeek(out var free) ? free : Timeout.InfiniteTimeSpan;
        _timer.Change(next == Timeout.InfiniteTimeSpan ? next : next - now + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }
}
