using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace SandboxKit.Faults;

/// <summary>The faults in force. Taking finds the first that fits and counts the hit.</summary>
public sealed class FaultList(TimeProvider time, IReadOnlyCollection<string> ownKinds)
{
    private readonly Lock _lock = new();
    private List<Active> _active = [];
    private int _lastId;

    /// <summary>Every kind this sandbox understands besides plain statuses.</summary>
    public IEnumerable<string> Kinds =>
    [
        FaultKinds.Latency, FaultKinds.Drop, FaultKinds.Garbage, FaultKinds.HalfBody, FaultKinds.TimeoutAfterCreate, .. ownKinds,
    ];

    public bool Knows(string kind) => FaultKinds.IsGeneral(kind) || ownKinds.Contains(kind);

    public Fault Add(Fault fault)
    {
        lock (_lock)
        {
            var added = fault with { Id = ++_lastId, Hits = 0 };
            _active = [.. _active, new(added, fault.Seconds is { } seconds ? time.GetUtcNow() + TimeSpan.FromSeconds(seconds) : null)];
            return added;
        }
    }

    public IReadOnlyList<Fault> All()
    {
        lock (_lock)
        {
            _active.RemoveAll(active => IsOver(active));
            return _active.ConvertAll(active => active.Fault with { Hits = active.Hits });
        }
    }

    public bool Remove(int id)
    {
        lock (_lock)
        {
            return _active.RemoveAll(active => active.Fault.Id == id) > 0;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _active = [];
        }
    }

    /// <summary>The first fault in force of a wanted kind for this call; each answer uses one of its hits.</summary>
    public Fault? Take(HttpRequest request, Func<string, bool> wanted)
    {
        if (_active.Count == 0)
        {
            return null;
        }

        lock (_lock)
        {
            _active.RemoveAll(active => IsOver(active));
            foreach (var active in _active)
            {
                if (wanted(active.Fault.Kind) && active.Fits(request) && ++active.Seen % active.Fault.Every == 0)
                {
                    active.Hits++;
                    return active.Fault;
                }
            }
        }

        return null;
    }

    /// <summary>The same for one kind of the sandbox's own.</summary>
    public Fault? Take(HttpRequest request, string kind) => Take(request, candidate => candidate == kind);

    private bool IsOver(Active active) => active.Hits >= active.Fault.Count || time.GetUtcNow() >= active.End;

    private sealed class Active(Fault fault, DateTimeOffset? end)
    {
        private readonly Regex? _glob = fault.Path?.Contains('*') == true ? Glob(fault.Path) : null;

        public Fault Fault => fault;

        public DateTimeOffset? End => end;

        public int Hits { get; set; }

        public int Seen { get; set; }

        public bool Fits(HttpRequest request) => FitsMethod(request.Method) && FitsPath(request.Path.Value ?? "/");

        private bool FitsMethod(string method) => fault.Method is null
            ? fault.Kind != FaultKinds.TimeoutAfterCreate || !HttpMethods.IsGet(method)
            : string.Equals(fault.Method, method, StringComparison.OrdinalIgnoreCase);

        private bool FitsPath(string path) => fault.Path is null
            || (_glob is null ? path.StartsWith(fault.Path, StringComparison.OrdinalIgnoreCase) : _glob.IsMatch(path));

        private static Regex Glob(string path) => new(
            "^" + Regex.Escape(path).Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*") + "/?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromMilliseconds(200));
    }
}
