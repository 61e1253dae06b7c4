using Cli.Asking;

namespace Cli.Commands;

/// <summary>A part of a larger answer: what it is, or why it is not known.</summary>
internal sealed record Part<T>(T? Value, CommandException? Problem)
    where T : class
{
    /// <summary>A part that is refused or away leaves the others what they are. Whoever has no good key at all is told so instead.</summary>
    public static async Task<Part<T>> TryAsync(Func<Task<T>> read)
    {
        try
        {
            return new Part<T>(await read(), null);
        }
        catch (CommandException e) when (e.Status is not (null or 401))
        {
            return new Part<T>(null, e);
        }
    }
}
