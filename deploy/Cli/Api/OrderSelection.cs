namespace Cli.Api;

/// <summary>Which orders are meant: what is null does not matter.</summary>
internal sealed record OrderSelection
{
    public string? Integration { get; init; }

    public string? State { get; init; }

    public string? Step { get; init; }

    public string? Reason { get; init; }

    /// <summary>Empty: failures without a code.</summary>
    public string? Code { get; init; }

    public DateTimeOffset? ReceivedFrom { get; init; }

    public DateTimeOffset? ReceivedTo { get; init; }

    public IReadOnlyList<Guid>? Ids { get; init; }

    public Query ToQuery() => new Query()
        .And("integration", Integration).And("state", State).And("step", Step).And("reason", Reason).And("code", Code)
        .And("receivedFrom", ReceivedFrom).And("receivedTo", ReceivedTo);
}
