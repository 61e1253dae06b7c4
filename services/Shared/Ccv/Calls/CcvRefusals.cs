using System.Text.Json;
using Ccv.Json;
using Contracts.Failures;
using Upstream;

namespace Ccv.Calls;

/// <summary>Reads CCV's refusals. Its code decides, not its status: mistakes of the caller can come back as 500.</summary>
internal sealed class CcvRefusals(TimeProvider clock)
{
    private const string ReadItsWords = "Read CCV's own words; trying again cannot help before the data is changed.";

    private static readonly TimeSpan LongestClosing = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public Failure Read(CcvCall call, CcvAnswer answer, CcvConnection connection)
    {
        var body = BodyOf(answer);
        var code = body?.Code?.Trim() is { Length: > 0 } given ? given : null;
        var text = UpstreamText.Shorten(body?.DeveloperMessage);
        var status = StatusOf(code) ?? answer.Status;
        Failure Because(FailureReason reason, string message, string advice, DateTimeOffset? retryAt = null) =>
            new(reason, message, advice, code, text, retryAt);

        return (status, code) switch
        {
            (429, _) or (_, "500.10") => Because(
                FailureReason.RateLimit,
                $"CCV's calls per minute for {call.Resource} are used up; CCV refused {call.Doing}.",
                "Nothing to do: it goes on by itself. If it happens often, another program uses the same key pair: "
                + "lower the calls per minute of this connection.",
                clock.GetUtcNow() + WaitOf(answer)),
            (401, _) => Because(
                FailureReason.Auth,
                $"CCV did not accept the key pair of this connection while {call.Doing}.",
                $"Check public key and secret in the connection's settings. {AboutTheClock(answer)}"),
            (403, _) => Because(
                FailureReason.Auth,
                $"CCV does not let this key pair do it: {call.Doing}.",
                $"Give the key pair the right to {call.Resource} in CCV's back office under API settings, or use another one; "
                + "check public key and secret too."),
            (404, "404.20") => Because(
                FailureReason.Configuration,
                $"This CCV shop has no resource {call.Resource}; it was needed for {call.Doing}.",
                "Check the address and the accept header of the connection."),
            (404, null) when answer.IsWebPage => Because(
                FailureReason.Configuration,
                $"CCV's host {connection.BaseUrl.Host} answered with a web page instead of data while {call.Doing}.",
                "Check the address of the connection: it must be the host of the shop itself."),
            (404, _) => CcvFailures.Missing(call, code, text),
            (408, _) => CcvFailures.Unclear(
                call, $"CCV took too long while {call.Doing}.", "Nothing to do at first: it is tried again by itself.", code, text),
            (>= 300 and < 400, _) => Because(
                FailureReason.Configuration,
                $"CCV's host {connection.BaseUrl.Host} points to another address instead of answering, while {call.Doing}.",
                $"Enter the address it points to in the connection's settings{PointsTo(answer)}."),
            (_, "500.40") => Because(
                FailureReason.Conflict, $"CCV has this already; it refused {call.Doing}.", "Look in CCV for the one that exists."),
            (_, "500.60") => Because(
                FailureReason.Configuration,
                $"The limit of the CCV subscription is reached; CCV refused {call.Doing}.",
                "Extend the subscription or remove what is not used."),
            (_, "500.90") => Because(
                FailureReason.Configuration,
                $"An app is missing in the CCV shop that is needed for {call.Doing}.",
                "Install the app that CCV names from its App Store."),
            (405 or 501, _) or (_, "500.70") => Because(
                FailureReason.Configuration,
                $"CCV does not offer this on {call.Resource}; it refused {call.Doing}.",
                "Check which shop the address belongs to and whether its subscription includes this."),
            (500, not null) => Because(FailureReason.Validation, $"CCV refused {call.Doing}.", ReadItsWords),
            (>= 500, _) => CcvFailures.Unclear(
                call,
                $"CCV is out of order for the moment (status {answer.Status}) while {call.Doing}.",
                "Nothing to do at first: it is tried again by itself. If it goes on, look at CCV's status page.",
                code,
                text) with { RetryAt = RetryAfter(answer) is { } wait ? clock.GetUtcNow() + wait : null },
            _ => Because(FailureReason.Validation, $"CCV refused {call.Doing} (status {answer.Status}).", ReadItsWords),
        };
    }

    /// <summary>How long nobody is let in after a spent budget: until CCV's own time, but at most a minute, since by then the first may try.</summary>
    public TimeSpan ClosingOf(Failure failure) =>
        failure.RetryAt - clock.GetUtcNow() is { } wait && wait < LongestClosing ? wait : LongestClosing;

    /// <summary>Whether the refusal counts for the whole key pair and not for one collection alone.</summary>
    public static bool IsForEverything(Failure failure) => failure.Code == "429.11";

    private TimeSpan WaitOf(CcvAnswer answer) => RetryAfter(answer) is { } wait && wait > TimeSpan.Zero ? wait : LongestClosing;

    private TimeSpan? RetryAfter(CcvAnswer answer)
    {
        var wait = answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait is { } given ? TimeSpan.FromTicks(Math.Clamp(given.Ticks, 0, LongestWait.Ticks)) : null;
    }

    private string AboutTheClock(CcvAnswer answer)
    {
        const string rule = "The clock of this machine must be right too: CCV allows five minutes";
        return answer.Headers.Date is { } theirs && (theirs - clock.GetUtcNow()).Duration() is { TotalMinutes: >= 4 } skew
            ? $"{rule}, and it is off by {skew.TotalMinutes:0} minutes."
            : $"{rule}.";
    }

    private static string PointsTo(CcvAnswer answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true } location ? $" ({location.GetLeftPart(UriPartial.Authority)})" : "";

    private static int? StatusOf(string? code) =>
        code is not null && int.TryParse(code.Split('.')[0], out var status) && status is >= 300 and < 600 ? status : null;

    private static CcvErrorBody? BodyOf(CcvAnswer answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body, CcvWire.Default.CcvErrorBody);
        }
        catch (JsonException)
        {
            // The status has to do: a body that is absent, cut off or a web page says nothing more.
            return null;
        }
    }
}
