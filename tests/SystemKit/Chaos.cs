using System.Diagnostics;
using System.Text;

namespace SystemKit;

/// <summary>Kills at random moments. The seed decides who dies, after how long, and for how long.</summary>
internal sealed class Chaos(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly StringBuilder _story = new();

    /// <summary>What was done when.</summary>
    public string Story => $"seed {seed}:{Environment.NewLine}{_story}";

    /// <summary>Kills as often as said: each victim in turn, then whoever it may be.</summary>
    public async Task StrikeAsync(int strikes, params Victim[] victims)
    {
        var turn = victims.ToArray();
        _random.Shuffle(turn);
        for (var strike = 0; strike < strikes; strike++)
        {
            // A random moment is what is wanted here; nothing is waited for.
            await Task.Delay(_random.Next(300, 4_000));
            var victim = strike < turn.Length ? turn[strike] : victims[_random.Next(victims.Length)];
            var down = _random.Next(0, 3_000);
            Tell($"kill -9 {victim.Name}, down for {down} ms");
            await victim.KillAsync();
            await Task.Delay(down);
            await victim.StartAsync();
            Tell($"{victim.Name} started");
        }
    }

    public void Tell(string event_) => _story.AppendLine($"{_clock.Elapsed.TotalSeconds,7:0.0} s  {event_}");
}
