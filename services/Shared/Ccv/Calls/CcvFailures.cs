using Contracts.Failures;

namespace Ccv.Calls;

/// <summary>The sentences for calls that got no usable answer. Refusals with an answer: <see cref="CcvRefusals"/>.</summary>
internal static class CcvFailures
{
    private const string Waits = "Nothing to do at first: it is tried again by itself.";

    public static Failure NoAnswerInTime(CcvCall call, CcvConnection connection) => Unclear(
        call,
        $"CCV gave no answer within {connection.Timeout.TotalSeconds:0} seconds while {call.Doing}.",
        $"{Waits} If it goes on, check whether {connection.BaseUrl.Host} is slow or blocked by a firewall.");

    public static Failure NoConnection(CcvCall call, CcvConnection connection, Exception exception)
    {
        var host = connection.BaseUrl.Host;
        return (exception as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Unsent(
                $"CCV's host {host} has no address in the DNS; it was needed for {call.Doing}.",
                $"{Waits} If it goes on, check the address of the connection and the name server."),
            HttpRequestError.SecureConnectionError => Unsent(
                $"No secure connection to CCV's host {host} could be made for {call.Doing}.",
                $"{Waits} If it goes on, check the certificate of the host and the clock of this machine."),
            HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => NotReached(call, connection),
            HttpRequestError.ConfigurationLimitExceeded => new Failure(
                FailureReason.Configuration,
                $"CCV's answer was larger than {CcvRoot.LargestAnswer / 1024 / 1024} MB while {call.Doing}.",
                "Make the page size of the connection smaller."),
            _ => Unclear(
                call,
                $"The connection to CCV broke off while {call.Doing}.",
                $"{Waits} If it goes on, check the network between here and {host}."),
        };
    }

    public static Failure NotReached(CcvCall call, CcvConnection connection) => Unsent(
        $"CCV's host {connection.BaseUrl.Host} could not be reached while {call.Doing}.",
        $"{Waits} If it goes on, check the address of the connection and the way out through the firewall.");

    public static Failure Unreadable(CcvCall call) => Unclear(
        call,
        $"CCV's answer was no JSON or was cut off while {call.Doing}.",
        $"{Waits} If it goes on, check that the address of the connection is the shop's and that no proxy answers in its place.");

    public static Failure UnknownShape(CcvCall call) => new(
        FailureReason.Bug,
        $"CCV's answer has a form that is not known here, while {call.Doing}.",
        "Report it with the time of the call: CCV changed its interface or sent a field in a way never seen.");

    public static Failure NotSignedByCcv(CcvCall call) => new(
        FailureReason.Auth,
        $"CCV's answer does not carry the signature of this connection's secret, while {call.Doing}.",
        "Check the secret in the connection's settings; if it is right, something between here and CCV changes the answers. "
        + "Checking answers can be switched off there.");

    public static Failure NoWayOn(CcvCall call) => new(
        FailureReason.Bug,
        $"CCV's pages go in a circle or lead nowhere while {call.Doing}.",
        "Report it to CCV with the time of the call; a smaller page size of the connection may help meanwhile.");

    public static Failure Missing(CcvCall call, string? code = null, string? text = null) => new(
        FailureReason.Missing,
        $"CCV found nothing for {call.Subject}: it does not exist, or is hidden from this key pair.",
        "Check in CCV's back office whether it was deleted or belongs to another shop.",
        code,
        text);

    /// <summary>A read that went wrong can be made again; of a write nobody knows whether it was done.</summary>
    public static Failure Unclear(CcvCall call, string message, string advice, string? code = null, string? text = null) => call.IsRead
        ? new Failure(FailureReason.Transient, message, advice, code, text)
        : new Failure(FailureReason.UnknownOutcome, message, "Look in CCV whether it was done before doing it again.", code, text);

    private static Failure Unsent(string message, string advice) => new(FailureReason.Transient, message, advice);
}
