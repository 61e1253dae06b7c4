namespace Access.Tokens;

/// <summary>
/// The ids of tokens that were used, until none of them can be good any more. Two sets take turns, so that forgetting costs nothing and the memory
/// is bounded by the requests of two lifetimes. Each process remembers for itself.
/// </summary>
internal sealed class UsedTokens(TimeProvider clock)
{
    private static readonly TimeSpan Turn = TokenClaims.LongestLife + (2 * TokenClaims.ClockSkew);

    private readonly Lock _gate = new();
    private HashSet<string> _now = new(StringComparer.Ordinal);
    private HashSet<string> _before = new(StringComparer.Ordinal);
    private DateTimeOffset _since = clock.GetUtcNow();

    /// <summary>True the first time.</summary>
    public bool TryUse(string id)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now - _since >= Turn)
            {
                // Where nobody asked for two turns, what was used before is too old as well.
                _before = now - _since < 2 * Turn ? _now : new(StringComparer.Ordinal);
                _now = new(StringComparer.Ordinal);
                _since = now;
            }

            return !_before.Contains(id) && _now.Add(id);
        }
    }
}
