using Cli.Api;
using Cli.Commands;
using Cli.Output;

namespace Cli.Doctor;

/// <summary>Do the queues drain, and does nothing lie in them that nobody could handle?</summary>
internal static class QueueChecks
{
    private const int Many = 10_000;

    public static async Task CheckAsync(Session session, Findings findings)
    {
        var report = await Part<QueueReport>.TryAsync(() => session.Gateway.GetAsync("api/messages/queues", CliJson.Default.QueueReport, session.Stop));
        if (report.Problem is { } problem)
            findings.Unknown("queues", "RabbitMQ", problem);
        else if (report.Value!.Queues.Count == 0)
            findings.Ok("queues", report.Value.Transport, "The services run in one process; there is no broker.");
        foreach (var queue in report.Value?.Queues ?? [])
            One(queue, findings);
        await PoisonAsync(session, findings);
    }

    private static void One(QueueDepth queue, Findings findings)
    {
        switch (queue)
        {
            case { Messages: null }:
                findings.Fail("queues", queue.Name, "The broker has no such queue.", "The service that reads it makes it when it starts: start it, or look into its log.");
                break;
            case { Consumers: 0 }:
                findings.Fail("queues", queue.Name, $"Nobody reads it; {Plain.Count((int)queue.Messages.Value, "message waits", "messages wait")}.", "Start the service that does, or look into its log why it lost the broker.");
                break;
            case { Messages: > Many }:
                findings.Warn("queues", queue.Name, $"{Plain.Number(queue.Messages.Value)} messages wait.", "Look whether the number falls. Where it does not, start more replicas, or look into the logs of the service that reads it.");
                break;
            default:
                findings.Ok("queues", queue.Name, $"{Plain.Count((int)queue.Messages!.Value, "message waits", "messages wait")}; {Plain.Count((int)(queue.Consumers ?? 0), "reader", "readers")}.");
                break;
        }
    }

    private static async Task PoisonAsync(Session session, Findings findings)
    {
        var messages = await Part<IReadOnlyList<MessageGroup>>.TryAsync(() => session.Gateway.GetAsync("api/messages/summary", CliJson.Default.IReadOnlyListMessageGroup, session.Stop));
        if (messages.Problem is { } problem)
            findings.Unknown("messages", "all", problem);
        else if (messages.Value!.Count == 0)
            findings.Ok("messages", "all", "None that nobody could handle.");
        foreach (var group in messages.Value ?? [])
        {
            findings.Fail(
                "messages", group.Queue, $"{Plain.Count(group.Count, "message", "messages")} of type {group.Type ?? "unknown"} could not be handled: {group.ExceptionType ?? "nobody takes that type"}.",
                "Look at them with GET /api/messages, mend the cause, and send them back with POST /api/messages/replay, or discard them.");
        }
    }
}
