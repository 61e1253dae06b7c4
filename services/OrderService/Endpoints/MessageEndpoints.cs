using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Poison;

namespace OrderService.Endpoints;

/// <summary>What people see of messages that could not be handled.</summary>
internal static class MessageEndpoints
{
    private const int MostGroups = 500;

    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        var messages = routes.MapGroup("/api/messages").WithTags("Messages");
        messages.MapGet("/", ListAsync).WithName("ListMessages").WithSummary("Messages that could not be handled, newest failure first, page by page.");
        messages.MapGet("/summary", SummaryAsync).WithName("SummarizeMessages").WithSummary("The messages that wait for somebody, by queue, type and exception.");
        messages.MapGet("/{id:guid}", FindAsync).WithName("GetMessage").WithSummary("One message: where, why and when it failed, and what became of it.");
        messages.MapQueues();
        messages.MapMessageReplays();
    }

    private static async Task<Results<Ok<MessagePage>, ValidationProblem>> ListAsync(
        [AsParameters] MessageQuery query, OrderDbContext database, CancellationToken cancellationToken)
    {
        if (query.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);

        var rows = await query.Page(database.PoisonMessages.AsNoTracking()).WithoutContent().ToListAsync(cancellationToken);
        var page = rows.Take(query.Size).ToList();
        var next = rows.Count > page.Count ? new PageCursor(page[^1].FailedAt, page[^1].Id).ToString() : null;
        return TypedResults.Ok(new MessagePage([.. page.Select(MessageView.Of)], next));
    }

    private static async Task<Ok<List<MessageGroup>>> SummaryAsync(OrderDbContext database, CancellationToken cancellationToken)
    {
        var groups = await database.PoisonMessages.Open()
            .GroupBy(row => new { row.Queue, row.MessageType, row.ExceptionType })
            .Select(group => new { group.Key, Count = group.Count(), First = group.Min(row => row.FailedAt), Last = group.Max(row => row.FailedAt) })
            .OrderByDescending(group => group.Count)
            .Take(MostGroups)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(groups.ConvertAll(group =>
            new MessageGroup(group.Key.Queue, group.Key.MessageType, group.Key.ExceptionType, group.Count, group.First, group.Last)));
    }

    private static async Task<Results<Ok<MessageView>, ProblemHttpResult>> FindAsync(Guid id, OrderDbContext database, CancellationToken cancellationToken) =>
        await database.PoisonMessages.AsNoTracking().Where(row => row.Id == id).WithoutContent().SingleOrDefaultAsync(cancellationToken) is { } row
            ? TypedResults.Ok(MessageView.Of(row))
            : MessageProblems.Unknown(id);

    // Bodies can be large, and nobody is shown them.
    private static IQueryable<PoisonEntry> WithoutContent(this IQueryable<PoisonEntry> rows) => rows.Select(row => new PoisonEntry
    {
        Id = row.Id, Queue = row.Queue, MessageId = row.MessageId, Kind = row.Kind, MessageType = row.MessageType, OrderId = row.OrderId,
        ExceptionType = row.ExceptionType, ExceptionMessage = row.ExceptionMessage, Frames = row.Frames, FailedAt = row.FailedAt, StoredAt = row.StoredAt,
        Size = row.Size, State = row.State, Replays = row.Replays, LastReplayAt = row.LastReplayAt, ReplayId = row.ReplayId,
        ChangedBy = row.ChangedBy, Reason = row.Reason,
    });
}
