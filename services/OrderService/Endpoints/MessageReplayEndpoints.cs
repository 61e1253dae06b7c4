using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Poison;

namespace OrderService.Endpoints;

/// <summary>What people do with messages that could not be handled: send them back, or discard them.</summary>
internal static class MessageReplayEndpoints
{
    public static void MapMessageReplays(this RouteGroupBuilder messages)
    {
        messages.MapPost("/{id:guid}/replay", ReplayOneAsync).WithName("ReplayMessage").WithSummary("Sends one message back to its queue.");
        messages.MapPost("/replay", ReplayAsync).WithName("ReplayMessages")
            .WithSummary("Sends back every message of a filter, exactly as many as were counted: 1, 10, 100 at a time, until the first fails again.");
        messages.MapGet("/replays/{id:guid}", FindAsync).WithName("GetMessageReplay").WithSummary("How far a replay is.");
        messages.MapPost("/replays/{id:guid}/cancel", CancelAsync).WithName("CancelMessageReplay").WithSummary("Keeps back what a replay has not sent yet.");
        messages.MapPost("/{id:guid}/discard", DiscardOneAsync).WithName("DiscardMessage").WithSummary("Discards one message, with the reason, and erases its body.");
        messages.MapPost("/discard", DiscardAsync).WithName("DiscardMessages")
            .WithSummary("Discards every message of a filter, exactly as many as were counted, and erases their bodies.");
    }

    private static async Task<Results<Accepted<MessageReplayView>, ProblemHttpResult>> ReplayOneAsync(
        Guid id, HttpContext http, OrderDbContext database, PoisonReplays replays, CancellationToken cancellationToken)
    {
        var (replay, _) = await replays.StartAsync(database.PoisonMessages.Where(row => row.Id == id), 1, Who(http), cancellationToken);
        return replay is null ? await RefusalAsync(id, database, cancellationToken) : Accepted(replay);
    }

    private static async Task<Results<Accepted<MessageReplayView>, ValidationProblem, ProblemHttpResult>> ReplayAsync(
        ReplayMessages request, HttpContext http, OrderDbContext database, PoisonReplays replays, CancellationToken cancellationToken)
    {
        if (MessageProblems.CountErrors(request.Count) is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);
        var count = request.Count!.Value;
        var (replay, found) = await replays.StartAsync(request.Of(database.PoisonMessages), count, Who(http), cancellationToken);
        return replay is null ? MessageProblems.Miscounted(count, found) : Accepted(replay);
    }

    private static async Task<Results<Ok<MessageReplayView>, ProblemHttpResult>> FindAsync(Guid id, OrderDbContext database, CancellationToken cancellationToken)
    {
        if (await database.PoisonReplays.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } replay)
            return MessageProblems.UnknownReplay(id);
        if (replay.FinishedAt is not null)
            return TypedResults.Ok(MessageReplayView.Of(replay, replay.Sent, replay.FailedAgain));

        var sent = await database.PoisonMessages.CountAsync(row => row.ReplayId == id && (row.State != PoisonState.Replaying || row.LastReplayAt >= replay.StartedAt), cancellationToken);
        var failedAgain = await database.PoisonMessages.CountAsync(row => row.ReplayId == id && row.State == PoisonState.FailedAgain, cancellationToken);
        return TypedResults.Ok(MessageReplayView.Of(replay, sent, failedAgain));
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> CancelAsync(
        Guid id, OrderDbContext database, PoisonReplays replays, CancellationToken cancellationToken)
    {
        if (await replays.CancelAsync(id, cancellationToken))
            return TypedResults.Accepted($"/api/messages/replays/{id}");
        return await database.PoisonReplays.AnyAsync(row => row.Id == id, cancellationToken) ? MessageProblems.Ended() : MessageProblems.UnknownReplay(id);
    }

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> DiscardOneAsync(
        Guid id, DiscardMessage request, HttpContext http, OrderDbContext database, PoisonReplays replays, CancellationToken cancellationToken)
    {
        if (MessageProblems.ReasonErrors(request.Reason) is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);
        var found = await replays.DiscardAsync(database.PoisonMessages.Where(row => row.Id == id), 1, request.Reason!.Trim(), Who(http), cancellationToken);
        return found == 1 ? TypedResults.NoContent() : await RefusalAsync(id, database, cancellationToken);
    }

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> DiscardAsync(
        DiscardMessages request, HttpContext http, OrderDbContext database, PoisonReplays replays, CancellationToken cancellationToken)
    {
        var errors = MessageProblems.CountErrors(request.Count).Concat(MessageProblems.ReasonErrors(request.Reason)).ToDictionary(StringComparer.Ordinal);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        var count = request.Count!.Value;
        var found = await replays.DiscardAsync(request.Of(database.PoisonMessages), count, request.Reason!.Trim(), Who(http), cancellationToken);
        return found == count ? TypedResults.NoContent() : MessageProblems.Miscounted(count, found);
    }

    private static Accepted<MessageReplayView> Accepted(PoisonReplay replay) =>
        TypedResults.Accepted($"/api/messages/replays/{replay.Id}", MessageReplayView.Of(replay, 0, 0));

    private static async Task<ProblemHttpResult> RefusalAsync(Guid id, OrderDbContext database, CancellationToken cancellationToken) =>
        await database.PoisonMessages.Where(row => row.Id == id).Select(row => (PoisonState?)row.State).SingleOrDefaultAsync(cancellationToken) is { } state
            ? MessageProblems.Settled(state)
            : MessageProblems.Unknown(id);

    private static string Who(HttpContext http) => http.User.Identity?.Name is { Length: > 0 } name ? name[..Math.Min(name.Length, 100)] : "unknown";
}
