namespace SandboxKit.Checks;

/// <summary>Counts violations and keeps the last hundred.</summary>
public sealed class SchemaLog
{
    private const int Kept = 100;

    private readonly Lock _lock = new();
    private readonly Queue<SchemaViolation> _last = new();

    public long Count { get; private set; }

    public IReadOnlyList<SchemaViolation> Last()
    {
        lock (_lock)
        {
            return [.. _last];
        }
    }

    public void Add(IReadOnlyList<SchemaViolation> violations)
    {
        lock (_lock)
        {
            Count += violations.Count;
            foreach (var violation in violations)
            {
                _last.Enqueue(violation);
                if (_last.Count > Kept)
                {
                    _last.Dequeue();
                }
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            Count = 0;
            _last.Clear();
        }
    }
}
