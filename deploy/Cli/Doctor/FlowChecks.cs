using Cli.Api;
using Cli.Commands;
using Cli.Output;

namespace Cli.Doctor;

/// <summary>Do sales come in, and do they pass?</summary>
internal static class FlowChecks
{
    private static readonly TimeSpan TooLate = TimeSpan.FromMinutes(5);

    public static async Task CheckAsync(Session session, Findings findings)
    {
        var intake = await Part<IReadOnlyList<Intake>>.TryAsync(() => session.Gateway.GetAsync("api/orders/intake", CliJson.Default.IReadOnlyListIntake, session.Stop));
        if (intake.Problem is { } problem)
            findings.Unknown("flows", "intake", problem);
        foreach (var state in intake.Value ?? [])
            Intake(session, state, findings);

        var pauses = await Part<IReadOnlyList<Pause>>.TryAsync(() => session.Gateway.GetAsync("api/orders/pauses", CliJson.Default.IReadOnlyListPause, session.Stop));
        if (pauses.Problem is { } refused)
            findings.Unknown("flows", "pauses", refused);
        foreach (var pause in pauses.Value ?? [])
        {
            findings.Fail(
                "flows", $"{pause.Integration} {pause.Flow}", $"Pauses since {session.Times.Of(pause.Since)}, {Plain.Count(pause.Held, "order waits", "orders wait")}: {pause.Failure.Message}", pause.Failure.Advice);
        }

        var groups = await Part<IReadOnlyList<OrderGroup>>.TryAsync(() => session.Gateway.GetAsync("api/orders/groups?limit=500", CliJson.Default.IReadOnlyListOrderGroup, session.Stop));
        foreach (var group in groups.Value ?? [])
        {
            findings.Warn(
                "flows", $"{group.Integration} orders", $"{Plain.Count(group.Count, "order", "orders")} failed: {group.ExampleMessage}",
                $"{group.ExampleAdvice} Then: tillbridge orders replay --group '{group.Group}'");
        }
    }

    private static void Intake(Session session, Intake state, Findings findings)
    {
        var late = session.Clock.GetUtcNow() - state.NextReadAt;
        if (state.Failure is { } failure)
            findings.Fail("flows", $"{state.Integration} intake", failure.Message, failure.Advice);
        else if (late > TooLate && state.NextReadAt > DateTimeOffset.UnixEpoch)
            findings.Warn("flows", $"{state.Integration} intake", $"The till should have been read {Times.Rough(late)} ago.", "Does the integration run? Then look into order-service's log.");
        else
            findings.Ok("flows", $"{state.Integration} intake", state.LastReadAt is { } read ? $"The till was read {session.Times.Ago(read)}." : "The till is read for the first time soon.");
    }
}
