namespace Upstream;

/// <summary>Pauses that double until they are long enough.</summary>
public static class GrowingPause
{
    /// <summary>The pause after so many that came before it: 0 gives <paramref name="first"/>.</summary>
    public static TimeSpan After(int earlier, TimeSpan first, TimeSpan longest)
    {
        var grown = first * Math.Pow(2, Math.Clamp(earlier, 0, 20));
        return grown < longest ? grown : longest;
    }
}
