using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Contracts.Failures;
using Polly;
using Upstream;

namespace Ccv.Calls;

/// <summary>A call and the judgement of its answer: signature, refusal, readability; with a few more tries where it was a read.</summary>
internal sealed class CcvExchange(
    CcvCaller caller, RequestLimits limits, Circuits circuits, ResiliencePipeline quickTries, CcvRefusals refusals)
{
    /// <summary>Reads a document; a missing one fails.</summary>
    public async Task<T> ReadAsync<T>(CcvCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        await FindAsync(call, type, cancellationToken) ?? throw new UpstreamException(CcvFailures.Missing(call));

    /// <summary>Reads a document; null where CCV has none.</summary>
    public Task<T?> FindAsync<T>(CcvCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        Circuit.RunAsync(() => quickTries.ExecuteAsync(async token => await OnceAsync(call, type, token), cancellationToken).AsTask());

    /// <summary>Writes; null where CCV did it and sent nothing back.</summary>
    public async Task<T?> WriteAsync<T>(CcvCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await Circuit.RunAsync(() => SignedAsync(call, cancellationToken));
        return answer.Body.Length == 0 ? null : Parse(call, answer, type) ?? throw new UpstreamException(CcvFailures.Unreadable(call));
    }

    /// <summary>Writes without looking at what comes back.</summary>
    public Task WriteAsync(CcvCall call, CancellationToken cancellationToken) =>
        Circuit.RunAsync(() => SignedAsync(call, cancellationToken));

    private Circuit Circuit => circuits.For("ccv", "api", caller.Connection, $"CCV at {caller.Connection.BaseUrl.Host}");

    private async Task<CcvAnswer> SignedAsync(CcvCall call, CancellationToken cancellationToken)
    {
        var answer = await JudgeAsync(call, cancellationToken);
        DemandSignature(call, answer);
        return answer;
    }

    private async Task<T?> OnceAsync<T>(CcvCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var answer = await JudgeAsync(call, cancellationToken);
            return Parse(call, answer, type) ?? throw new UpstreamException(CcvFailures.Unreadable(call));
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.Missing)
        {
            return null;
        }
    }

    private async Task<CcvAnswer> JudgeAsync(CcvCall call, CancellationToken cancellationToken)
    {
        var answer = await caller.SendAsync(call, cancellationToken);
        if (answer.IsSuccess)
            return answer;
        var failure = refusals.Read(call, answer, caller.Connection);
        if (failure.Reason == FailureReason.RateLimit)
            Close(call, failure);

        // A right that the key pair lacks on one collection leaves it the others.
        throw new UpstreamException(failure) { Says = answer.Status == 403 ? CircuitEnd.Answered : null };
    }

    private void Close(CcvCall call, Failure failure)
    {
        if (CcvRefusals.IsForEverything(failure))
            limits.CloseAll(refusals.ClosingOf(failure));
        else
            limits.Close(call.Budget, refusals.ClosingOf(failure));
    }

    // Rubbish comes before the signature: a proxy's error page or half a body is an outage, not a wrong secret.
    private T? Parse<T>(CcvCall call, CcvAnswer answer, JsonTypeInfo<T> type)
        where T : class
    {
        if (!IsJson(answer.Body))
            throw new UpstreamException(CcvFailures.Unreadable(call));
        DemandSignature(call, answer);
        try
        {
            return JsonSerializer.Deserialize(answer.Body, type);
        }
        catch (JsonException)
        {
            // The exception's text can quote the document, so it goes no further.
            throw new UpstreamException(CcvFailures.UnknownShape(call));
        }
    }

    private void DemandSignature(CcvCall call, CcvAnswer answer)
    {
        var connection = caller.Connection;
        if (connection.VerifyResponses && !CcvSignature.VerifyResponse(
                connection.Secret, connection.PublicKey, call.Method.Method, caller.AddressOf(call).PathAndQuery,
                answer.Body, answer.Header("x-date"), answer.Header("x-hash")))
            throw new UpstreamException(CcvFailures.NotSignedByCcv(call));
    }

    private static bool IsJson(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                // Only whether the end is reached matters.
            }

            return body.Length > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
