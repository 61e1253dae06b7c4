using System.CommandLine;

namespace Cli.Commands;

/// <summary>Everything about orders.</summary>
internal static class OrdersCommand
{
    public static Command Create(Shell shell) => new("orders", "Look at orders and mend them.")
    {
        OrdersListCommand.Create(shell),
        OrdersShowCommand.Create(shell),
        OrdersGroupsCommand.Create(shell),
        OrdersReplayCommand.Create(shell),
        OrdersResolveCommand.Create(shell),
        OrdersResolveCommand.CreateReopen(shell),
    };
}
