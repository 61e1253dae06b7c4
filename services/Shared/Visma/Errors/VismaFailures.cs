using System.Net;
using System.Text.Json;
using Contracts.Failures;
using Upstream;
using Visma.Http;

namespace Visma.Errors;

/// <summary>Every way in which a call can end badly, as a typed failure with a sentence and a remedy.</summary>
internal static class VismaFailures
{
    private const string Waits = "Nothing needs to be done: it is tried again by itself.";
    private const string Searched = "Nothing needs to be done: Visma is searched for it before it is tried again.";

    /// <summary>An answer that is no success.</summary>
    public static Failure Answer(VismaCall call, HttpResponseMessage response, byte[] bytes, TimeProvider time)
    {
        var body = ErrorBody.Parse(bytes);
        var said = new Said(call, body, (int)response.StatusCode);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return RateLimit(said, RetryAfter.Read(response, time) ?? TimeSpan.FromMinutes(1), time);
        if (Access(said) is { } access)
            return access;

        return (int)response.StatusCode switch
        {
            < 400 => said.Failure(FailureReason.Configuration, "Visma's address points elsewhere", "Check the addresses of the connection."),
            404 => Absent(said),
            405 or 406 or 415 => said.Failure(FailureReason.Bug, $"Visma does not accept how it was asked for {call.Subject}", "Report this to the developers."),
            408 => Unanswered(said),
            409 or 412 or 428 => Conflict(said),
            503 => said.Failure(FailureReason.Transient, $"Visma has no time for {call.Subject} at the moment", Waits, time.GetUtcNow() + RetryAfter.Read(response, time)),
            >= 500 => call.Kind == CallKind.Read || !ErpWords.IsRejection(body) ? Unanswered(said) : Rejected(said),
            _ => Rejected(said),
        };
    }

    /// <summary>Whether a refusal is about the company and its licence, and not about one call.</summary>
    public static bool ConcernsCompany(byte[] body) => ErrorBody.Parse(body).FaultCode is "12002" or "12027";

    /// <summary>No answer.</summary>
    public static Failure Transport(VismaCall call, TransportFault fault, VismaConnection connection)
    {
        var host = (call.Service == VismaService.Erp ? connection.ErpUrl : connection.SalesOrderUrl).Host;
        return fault switch
        {
            TransportFault.NotSent => new(
                FailureReason.Transient,
                $"Visma ({host}) cannot be reached for {call.Subject}.",
                "It is tried again by itself; if it stays, check the network and the addresses of the connection."),
            _ when call.Kind == CallKind.Create => new(
                FailureReason.UnknownOutcome, $"Visma was sent {call.Subject} and gave no answer: it may have been created.", Searched),
            TransportFault.TimedOut => new(FailureReason.Transient, $"Visma did not answer about {call.Subject} within {connection.Timeout.TotalSeconds:0} s.", Waits),
            _ => new(FailureReason.Transient, $"The connection to Visma broke over {call.Subject}.", Waits),
        };
    }

    /// <summary>A success that cannot be read.</summary>
    public static Failure Unreadable(VismaCall call, byte[] body) => IsJson(body)
        ? new(FailureReason.Bug, $"Visma's answer about {call.Subject} has a shape this version does not know.", "Report this to the developers.")
        : new(FailureReason.Transient, $"Visma's answer about {call.Subject} could not be read.", "It is tried again by itself; if it stays, check the addresses of the connection.");

    /// <summary>A success that does not say what was created.</summary>
    public static Failure NoNumber(VismaCall call) =>
        new(FailureReason.UnknownOutcome, $"Visma took {call.Subject} but did not say under which number.", Searched);

    /// <summary>A list that is far longer than a search can be.</summary>
    public static Failure FilterIgnored(VismaCall call) => new(
        FailureReason.Bug, $"Visma answered the search for {call.Subject} with its whole list, as it does for filters it does not know.", "Report this to the developers.");

    /// <summary>The caller gave up while other calls were in front; nothing was sent.</summary>
    public static Failure NoTurn(VismaCall call) =>
        new(FailureReason.Transient, $"Too many calls to Visma were in front of the one for {call.Subject}.", Waits);

    /// <summary>The hour's calls are used up; the call was not sent.</summary>
    public static Failure BudgetSpent(VismaCall call, DateTimeOffset until) => new(
        FailureReason.RateLimit,
        $"Visma's calls of this hour are used up, so {call.Subject} waits.",
        "Nothing needs to be done; if it happens often, ask Visma for a larger allowance or let flows run less often.",
        RetryAt: until);

    /// <summary>A created number that should be a whole number and is not.</summary>
    public static Failure OddNumber(VismaCall call) =>
        new(FailureReason.UnknownOutcome, $"Visma took {call.Subject} but named it in a way this version does not know.", Searched);

    private static Failure RateLimit(Said said, TimeSpan wait, TimeProvider time) => said.Failure(
        FailureReason.RateLimit,
        $"Visma allows no more calls at the moment, so {said.Call.Subject} waits",
        "Nothing needs to be done; if it happens often, ask Visma for a larger allowance or let flows run less often.",
        time.GetUtcNow() + wait);

    private static Failure? Access(Said said) => (said.Status, said.Body.FaultCode) switch
    {
        (_, "12002") => said.Failure(
            FailureReason.Auth, "Visma does not accept the company id of the connection", "Correct the company id, or leave it out and rely on the tenant id."),
        (_, "12027") => said.Failure(
            FailureReason.Auth,
            "Visma sees no licence for this company",
            "Check that the tenant id is the company's own and not the customer contract's, and that the licence and the user's role are in order."),
        (401, _) => said.Failure(
            FailureReason.Auth,
            $"Visma does not accept the sign-in for {said.Call.Subject}",
            "Check client id, secret and tenant id, and that the customer still approves the application."),
        (403, _) => said.Failure(
            FailureReason.Auth,
            $"The application may not do this in Visma: {said.Call.Subject} needs the scope {said.Call.Scope}",
            $"Give the application the scope {said.Call.Scope}, ask for it in the connection and have the customer approve it again."),
        _ => null,
    };

    private static Failure Absent(Said said) => said.Call.Kind switch
    {
        CallKind.Update => said.Failure(FailureReason.Missing, $"Visma does not know {said.Call.Subject} (any more)", "Check whether it was deleted or renumbered in Visma."),
        CallKind.Create => said.Failure(FailureReason.Missing, $"Something that {said.Call.Subject} names does not exist in Visma", "Create it in Visma or correct the mapping, then replay the order."),
        _ => said.Failure(FailureReason.Configuration, $"Visma has no such place for {said.Call.Subject}", "Check the addresses of the connection."),
    };

    private static Failure Conflict(Said said) => said.Status == 409
        ? said.Failure(FailureReason.Conflict, $"Visma already has {said.Call.Subject}, or something that contradicts it", "Look the record up in Visma and decide which one is right.")
        : said.Failure(FailureReason.Conflict, $"Somebody changed {said.Call.Subject} in Visma meanwhile", "Read it again and repeat the change.");

    private static Failure Unanswered(Said said) => said.Call.Kind == CallKind.Create
        ? said.Failure(FailureReason.UnknownOutcome, $"Visma failed over {said.Call.Subject} (status {said.Status}): it may have been created all the same", Searched)
        : said.Failure(FailureReason.Transient, $"Visma failed over {said.Call.Subject} (status {said.Status})", Waits);

    private static Failure Rejected(Said said)
    {
        var first = said.Body.Details.FirstOrDefault(detail => detail.Code is not null) ?? (said.Body.Details.Count > 0 ? said.Body.Details[0] : null);
        var verdict = first is null || said.Call.Service == VismaService.Erp && first.Code is null
            ? ErpWords.Of(first?.Message ?? said.Body.Message)
            : SalesOrderCodes.Of(first.Code, first.Field);
        var where = MaskedWords.Field(first?.Field) is { } field ? $" ({field})" : string.Empty;
        var more = said.Body.Details.Count > 1 ? $", and {said.Body.Details.Count - 1} more" : string.Empty;
        var verb = said.Call.Kind == CallKind.Read ? "did not answer about" : "did not take";
        return said.Failure(verdict.Reason, $"Visma {verb} {said.Call.Subject}: {verdict.What}{where}{more}", verdict.Advice)
            with { OfThisOrder = verdict.OfThisOrder };
    }

    private static bool IsJson(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A call and what came back.</summary>
    private sealed record Said(VismaCall Call, ErrorBody Body, int Status)
    {
        public Failure Failure(FailureReason reason, string sentence, string advice, DateTimeOffset? retryAt = null)
        {
            var sent = SentValues.Of(Call);
            var code = Body.Details.Select(detail => detail.Code).FirstOrDefault(code => code is not null) ?? Body.FaultCode;
            var words = Body.Details.Count > 0
                ? Body.Details.Select(detail => string.Join(
                    ": ",
                    new[] { MaskedWords.Clean(detail.Code), MaskedWords.Field(detail.Field), MaskedWords.Clean(detail.Message, sent.Personal, sent.Keys) }.OfType<string>()))
                : [MaskedWords.Clean(Body.Message, sent.Personal, sent.Keys) ?? string.Empty];
            return new(reason, sentence + ".", advice, MaskedWords.Clean(code), MaskedWords.Join(words), retryAt);
        }
    }
}
