namespace OrderService.Replays;

/// <summary>
/// How a run grows: one order first, then ten times as many each time, as long as it goes well. A mistake then costs one try, not a
/// hundred thousand; and fresh sales never queue behind more than a thousand replays.
/// </summary>
internal static class ReplayRamp
{
    public const int Largest = 1000;

    /// <summary>The size of the wave after one of that size (0 before the first); where none of it was really tried, nothing was learnt.</summary>
    public static int Next(int size, int tried) => size == 0 ? 1 : tried == 0 ? size : Math.Min(size * 10, Largest);

    /// <summary>Whether a wave went so badly that a person has to look: of a first wave its one order, of later ones at least half.</summary>
    public static bool Stops(int tried, int failedAgain) => failedAgain > 0 && failedAgain * 2 >= tried;
}
