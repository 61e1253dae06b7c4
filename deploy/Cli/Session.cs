using Cli.Asking;
using Cli.Output;

namespace Cli;

/// <summary>What a command works with.</summary>
internal sealed record Session(GatewayClient Gateway, Screen Screen, bool Json, TimeProvider Clock, CancellationToken Stop)
{
    public Times Times { get; } = new(Clock);

    /// <summary>Goes on only with a person's yes, given before or now.</summary>
    /// <exception cref="CommandException">Nobody said yes.</exception>
    public async Task ConfirmAsync(bool yes, string question)
    {
        if (yes)
            return;
        if (!Screen.CanAsk)
            throw new CommandException(ExitCode.Usage, "Nobody is there to be asked", $"{question} Say --yes to do it without a question.");
        if (!await Screen.AskAsync(question, Stop))
            throw new CommandException(ExitCode.NotConfirmed, "Nothing was done");
    }
}
