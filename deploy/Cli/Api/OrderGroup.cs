namespace Cli.Api;

/// <summary>Orders that stand still for one reason.</summary>
internal sealed record OrderGroup(
    string Integration,
    string Step,
    string? Reason,
    string? Code,
    int Count,
    DateTimeOffset FirstReceivedAt,
    DateTimeOffset LastReceivedAt,
    Guid? ExampleOrderId,
    string? ExampleMessage,
    string? ExampleAdvice,
    OrderSelection Filter)
{
    private const string None = "-";

    /// <summary>How <c>--group</c> names it.</summary>
    public string Group => $"{Integration}/{Step}/{Reason ?? None}/{(string.IsNullOrEmpty(Code) ? None : Code)}";

    /// <summary>The orders <c>--group</c> names; null where that is no group. The code comes last and may hold slashes itself.</summary>
    public static OrderSelection? SelectionOf(string group) => group.Split('/', 4) is [{ Length: > 0 } integration, { Length: > 0 } step, { Length: > 0 } reason, { Length: > 0 } code]
        ? new OrderSelection { Integration = integration, Step = step, Reason = reason == None ? null : reason, Code = code == None ? "" : code }
        : null;
}
