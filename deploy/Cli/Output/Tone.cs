namespace Cli.Output;

/// <summary>How a line of a table is meant; a colour where there are colours.</summary>
internal enum Tone
{
    Plain,
    Good,
    Doubtful,
    Bad,
}
