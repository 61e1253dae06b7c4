using System.CommandLine;
using Cli.Api;
using Cli.Asking;

namespace Cli.Commands;

/// <summary>The options that say which orders are meant.</summary>
internal sealed class OrderFilterOptions
{
    public Option<string> Integration { get; } = new("--integration") { HelpName = "id", Description = "Only orders of this integration." };

    public Option<string> State { get; } = new("--state") { HelpName = "state", Description = "Only orders in this state: Failed, Waiting, Transferred, Skipped, Resolved, or a step under way." };

    public Option<string> Step { get; } = new("--step") { HelpName = "step", Description = "Only orders at this step, such as check-products." };

    public Option<string> Reason { get; } = new("--reason") { HelpName = "reason", Description = "Only orders whose last failure has this reason, such as missing." };

    public Option<string> Code { get; } = new("--code") { HelpName = "code", Description = "Only orders whose last failure has this code of the other system." };

    public Option<DateTimeOffset?> From { get; } = new("--received-from") { HelpName = "time", Description = "Only orders taken in at this time or later, such as 2026-01-31 or 2026-01-31T08:00+01:00." };

    public Option<DateTimeOffset?> To { get; } = new("--received-to") { HelpName = "time", Description = "Only orders taken in before this time." };

    public Option<string> Group { get; } = new("--group") { HelpName = "group", Description = "Only orders of this group, as 'orders groups' names it: integration/step/reason/code." };

    public void AddTo(Command command)
    {
        Option[] all = [Integration, State, Step, Reason, Code, From, To, Group];
        foreach (var option in all)
            command.Add(option);
    }

    public bool IsGiven(ParseResult parsed) =>
        new Option[] { Integration, State, Step, Reason, Code, From, To, Group }.Any(option => parsed.GetResult(option) is { Implicit: false });

    /// <exception cref="CommandException">The group is none.</exception>
    public OrderSelection Read(ParseResult parsed)
    {
        var group = new OrderSelection();
        if (parsed.GetValue(Group) is { } name)
            group = OrderGroup.SelectionOf(name) ?? throw new CommandException(ExitCode.Usage, $"'{name}' is no group", "A group is integration/step/reason/code; 'tillbridge orders groups' lists them.");
        return group with
        {
            Integration = parsed.GetValue(Integration) ?? group.Integration,
            State = parsed.GetValue(State),
            Step = parsed.GetValue(Step) ?? group.Step,
            Reason = parsed.GetValue(Reason) ?? group.Reason,
            Code = parsed.GetValue(Code) ?? group.Code,
            ReceivedFrom = parsed.GetValue(From),
            ReceivedTo = parsed.GetValue(To),
        };
    }
}
