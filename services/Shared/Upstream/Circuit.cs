using Contracts.Failures;
using Microsoft.Extensions.Logging;

namespace Upstream;

/// <summary>
/// Shuts the way to an upstream that does not answer, or that refuses the connection's credentials, and lets one call at a time through to see
/// whether that is over. Ours and not Polly's breaker: that one counts shares of a period and not faults in a row, and takes a probe that was
/// given up for a success.
/// </summary>
public sealed class Circuit
{
    private const int FaultsInARow = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstRefusedPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRefusedPause = TimeSpan.FromMinutes(5);
    private static readonly AsyncLocal<bool> Insisting = new();

    private readonly Lock _lock = new();
    private readonly string _name;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private int _faults;
    private DateTimeOffset _since;
    private Failure? _refusal;
    private bool _isOpen;
    private bool _isProbing;
    private int _probes;
    private DateTimeOffset _nextProbe;

    /// <summary>A closed circuit.</summary>
    /// <param name="name">What is behind it, for people: <c>Visma's sales order service</c>.</param>
    /// <param name="clock">The time.</param>
    /// <param name="log">Gets one line when it opens and one when it closes.</param>
    public Circuit(string name, TimeProvider clock, ILogger log)
    {
        (_name, _clock, _log) = (name, clock, log);
        LastUsed = clock.GetUtcNow();
    }

    /// <summary>Whether calls are turned away for the time being.</summary>
    public bool IsOpen => Volatile.Read(ref _isOpen);

    /// <summary>When somebody last wanted to pass.</summary>
    internal DateTimeOffset LastUsed { get; private set; }

    /// <summary>Whether calls of the running work pass every circuit.</summary>
    public static bool IsInsisted => Insisting.Value;

    /// <summary>
    /// Lets the calls of the running work pass, open or not, until disposed: somebody has a reason to think that it is over, or paces the tries
    /// himself. Their ends count like those of any call.
    /// </summary>
    public static IDisposable Insist()
    {
        Insisting.Value = true;
        return new Insistence();
    }

    /// <summary>Makes the call if the circuit lets it through, and learns from its end.</summary>
    /// <exception cref="UpstreamException">The circuit is open (<c>transient</c>, or the <c>auth</c> failure that opened it; with the time of the
    /// next probe), and the call was not made; or the call's own failure.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var isProbe = Enter();
        var (end, failure) = (CircuitEnd.Nothing, (Failure?)null);
        try
        {
            var result = await call();
            end = CircuitEnd.Answered;
            return result;
        }
        catch (UpstreamException e)
        {
            (end, failure) = (e.SaysOfUpstream, e.Failure);
            throw;
        }
        finally
        {
            Leave(isProbe, end, failure);
        }
    }

    private bool Enter()
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            LastUsed = now;
            if (!_isOpen || IsInsisted)
                return false;
            if (_isProbing || now < _nextProbe)
                throw new UpstreamException(Shut(now)) { Says = CircuitEnd.Nothing };
            return _isProbing = true;
        }
    }

    private void Leave(bool isProbe, CircuitEnd end, Failure? failure)
    {
        lock (_lock)
        {
            if (isProbe)
                _isProbing = false;
            switch (end)
            {
                case CircuitEnd.Answered:
                    Close();
                    break;
                case CircuitEnd.Refused:
                    Refused(isProbe, failure!);
                    break;
                case CircuitEnd.Fault:
                    Faulted(isProbe, failure!);
                    break;
                default:
                    break;
            }
        }
    }

    private void Close()
    {
        _faults = 0;
        if (!_isOpen)
            return;

        Volatile.Write(ref _isOpen, false);
        _refusal = null;
        _probes = 0;
        _log.LogInformation("{Upstream} answers again; it did not since {Since:u}", _name, _since);
    }

    private void Faulted(bool isProbe, Failure failure)
    {
        var now = _clock.GetUtcNow();
        if (_faults++ == 0 && !_isOpen)
            _since = now;
        if (_isOpen && isProbe)
        {
            _refusal = null;
            Pause(now, FirstPause, LongestPause, failure);
        }
        else if (!_isOpen && _faults >= FaultsInARow)
        {
            Open(now, FirstPause, LongestPause, failure);
            _log.LogWarning("{Upstream} does not answer since {Since:u} and is left alone but for a try now and then: {Message}",
                _name, _since, failure.Message);
        }
    }

    private void Refused(bool isProbe, Failure failure)
    {
        var now = _clock.GetUtcNow();
        if (_isOpen && !isProbe && !IsInsisted)
            return;

        _refusal = failure;
        if (_isOpen)
        {
            Pause(now, FirstRefusedPause, LongestRefusedPause, failure);
            return;
        }

        _since = now;
        Open(now, FirstRefusedPause, LongestRefusedPause, failure);
        _log.LogWarning("{Upstream} refuses the connection and is left alone but for a try now and then: {Message} {Advice}",
            _name, failure.Message, failure.Advice);
    }

    private void Open(DateTimeOffset now, TimeSpan first, TimeSpan longest, Failure failure)
    {
        Volatile.Write(ref _isOpen, true);
        _probes = 0;
        Pause(now, first, longest, failure);
    }

    private void Pause(DateTimeOffset now, TimeSpan first, TimeSpan longest, Failure failure)
    {
        var next = now + GrowingPause.After(_probes++, first, longest);
        _nextProbe = failure.RetryAt > next ? failure.RetryAt.Value : next;
    }

    // While a probe is on its way, its end is worth waiting for.
    private Failure Shut(DateTimeOffset now)
    {
        var next = now < _nextProbe ? _nextProbe : now + FirstPause;
        if (_refusal is { } refusal)
            return refusal with { RetryAt = next };

        var since = _since.Date == now.Date ? $"{_since:HH:mm} UTC" : $"{_since:d MMM, HH:mm} UTC";
        return new Failure(
            FailureReason.Transient,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_name} has not answered since {since}."),
            "Nothing to do at first: it is tried now and then, and everything goes on by itself when it answers. If it lasts, look at its status page "
            + "and at the network.",
            RetryAt: next);
    }

    private sealed class Insistence : IDisposable
    {
        public void Dispose() => Insisting.Value = false;
    }
}
