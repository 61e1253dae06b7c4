using System.Globalization;
using System.Net.Http.Headers;
using Upstream;

namespace Ccv.Calls;

/// <summary>Makes one signed call within the shop's budget and hands back whatever came; throws only where nothing did.</summary>
internal sealed class CcvCaller(
    IHttpClientFactory http, CcvConnection connection, RequestLimits limits, UpstreamMetrics metrics, TimeProvider clock)
{
    public const string HttpClientName = "ccv";

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly Uri _root = CcvRoot.Of(connection.BaseUrl);

    public CcvConnection Connection => connection;

    /// <summary>Path and query exactly as they will stand in the request line: what is signed has to be what is sent.</summary>
    public Uri AddressOf(CcvCall call) => new(_root, call.Path);

    public async Task<CcvAnswer> SendAsync(CcvCall call, CancellationToken cancellationToken)
    {
        var perMinute = call.IsRead ? connection.ReadsPerMinute : connection.WritesPerMinute;
        using var lease = await limits.EnterAsync(call.Budget, perMinute, cancellationToken);
        using var timeout = new CancellationTokenSource(connection.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        int? status = null;
        try
        {
            using var request = Request(call);
            using var response = await http.CreateClient(HttpClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            status = (int)response.StatusCode;
            RemoteClock.Hear(response.Headers.Date, clock);
            await response.Content.LoadIntoBufferAsync(CcvRoot.LargestAnswer, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return new CcvAnswer(status.Value, body, response.Headers, response.Content.Headers.ContentType);
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException && !timeout.IsCancellationRequested)
        {
            // The handler's own limit on connecting is the one cancellation that brings a TimeoutException along: nothing was sent.
            throw new UpstreamException(CcvFailures.NotReached(call, connection), e.InnerException);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UpstreamException(CcvFailures.NoAnswerInTime(call, connection), new TimeoutException("No answer in time.", e));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new UpstreamException(CcvFailures.NoConnection(call, connection, e), e);
        }
        finally
        {
            metrics.Called("ccv", call.Method.Method, call.Resource, status);
        }
    }

    private HttpRequestMessage Request(CcvCall call)
    {
        var request = new HttpRequestMessage(call.Method, AddressOf(call));
        var date = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var hash = CcvSignature.Sign(
            connection.Secret, connection.PublicKey, call.Method.Method, request.RequestUri!.PathAndQuery, call.Body.Span, date);
        request.Headers.TryAddWithoutValidation("x-public", connection.PublicKey);
        request.Headers.TryAddWithoutValidation("x-date", date);
        request.Headers.TryAddWithoutValidation("x-hash", hash);
        request.Headers.TryAddWithoutValidation("Accept", connection.AcceptHeader);
        if (connection.Language is { } language)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        if (!call.Body.IsEmpty)
            request.Content = new ReadOnlyMemoryContent(call.Body) { Headers = { ContentType = Json } };
        return request;
    }
}
