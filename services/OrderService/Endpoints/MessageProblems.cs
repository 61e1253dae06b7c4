using Microsoft.AspNetCore.Http.HttpResults;
using OrderService.Poison;

namespace OrderService.Endpoints;

/// <summary>Why something cannot be done with messages, and what to do instead.</summary>
internal static class MessageProblems
{
    public static ProblemHttpResult Unknown(Guid id) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "Unknown message", detail: $"There is no message {id}. Look it up with GET /api/messages.");

    public static ProblemHttpResult UnknownReplay(Guid id) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "Unknown replay",
        detail: $"There is no replay {id}. Its id is in the answer of POST /api/messages/replay, and with each of its messages.");

    public static ProblemHttpResult Settled(PoisonState state) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict,
        title: state switch
        {
            PoisonState.Replaying => "Already being replayed",
            PoisonState.Replayed => "Already replayed",
            _ => "Discarded",
        },
        detail: state switch
        {
            PoisonState.Replaying => "The message is being sent back at this moment. Look at it again in a few seconds.",
            PoisonState.Replayed => "The message was sent back and did not return; its body is erased. If its order stands still, replay the order.",
            _ => "The message was discarded and its body is erased. If its order stands still, replay the order.",
        });

    public static ProblemHttpResult Miscounted(int asked, int found) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict, title: "Not the messages that were counted",
        detail: $"The filter finds {found} messages that wait, not {asked}. Nothing was done. Look at them with GET /api/messages and ask again with count {found}.",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = found });

    public static ProblemHttpResult Ended() => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict, title: "The replay has ended", detail: "There is nothing left to cancel.");

    public static Dictionary<string, string[]> CountErrors(int? count) => count is >= 1
        ? new(StringComparer.Ordinal)
        : new(StringComparer.Ordinal) { ["count"] = ["is missing or not positive: give the number of messages that GET /api/messages/summary counts for the filter"] };

    public static Dictionary<string, string[]> ReasonErrors(string? reason) => reason?.Trim() switch
    {
        null or "" => new(StringComparer.Ordinal) { ["reason"] = ["is missing: say why the message is not needed"] },
        { Length: > 300 } => new(StringComparer.Ordinal) { ["reason"] = ["must be at most 300 characters"] },
        _ => new(StringComparer.Ordinal),
    };
}
