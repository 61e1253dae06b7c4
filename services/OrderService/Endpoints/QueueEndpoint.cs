using Messaging;
using Messaging.Watching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OrderService.Endpoints;

/// <summary>The broker's queues.</summary>
/// <param name="Transport">What carries the messages.</param>
/// <param name="Queues">Each queue of the house; none where one process holds everything in memory.</param>
public sealed record QueueReport(Transport Transport, IReadOnlyList<QueueDepth> Queues);

/// <summary>Whether the queues of all services drain.</summary>
internal static class QueueEndpoint
{
    public static void MapQueues(this RouteGroupBuilder messages) => messages.MapGet("/queues", ReadAsync).WithName("ListQueues")
        .WithSummary("The queues of all services: how many messages wait in each, and how many receivers it has.");

    private static async Task<Results<Ok<QueueReport>, ProblemHttpResult>> ReadAsync(IQueueDepths depths, CancellationToken cancellationToken)
    {
        try
        {
            return TypedResults.Ok(new QueueReport(depths.Transport, await depths.ReadAsync(cancellationToken)));
        }
        catch (BrokerAwayException e)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable, title: "RabbitMQ is away",
                detail: $"{e.Message} Orders wait and nothing is lost. Look whether it runs, and whether address and login in Messaging:RabbitMq are right.");
        }
    }
}
