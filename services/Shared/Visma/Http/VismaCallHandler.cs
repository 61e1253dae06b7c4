using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Upstream;
using Visma.Errors;

namespace Visma.Http;

/// <summary>
/// One attempt of a call: waits for a slot, refuses while the budget is spent, signs in (once more on a 401), reads the whole answer
/// within the time allowed, and notes what the answer says about the budget.
/// </summary>
internal sealed class VismaCallHandler(UpstreamMetrics metrics, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(VismaCall.Option, out var call) || !request.Options.TryGetValue(Company.Option, out var company))
            throw new InvalidOperationException("Only VismaSender sends through this handler.");
        var timeout = request.Options.TryGetValue(VismaSender.Timeout, out var allowed) ? allowed : TimeSpan.FromSeconds(30);

        await EnterAsync(company, call, cancellationToken);
        try
        {
            await StayWithinAsync(company.Budget, call, cancellationToken);
            var token = await company.Tokens.GetAsync(refused: null, cancellationToken);
            var response = await AttemptAsync(request, call, company, token, timeout, cancellationToken);
            if (response.StatusCode != HttpStatusCode.Unauthorized)
                return response;

            response.Dispose();
            token = await company.Tokens.GetAsync(refused: token, cancellationToken);
            return await AttemptAsync(request, call, company, token, timeout, cancellationToken);
        }
        finally
        {
            company.InFlight.Release();
        }
    }

    // Whoever gives up waiting has to know that nothing was sent.
    private static async Task EnterAsync(Company company, VismaCall call, CancellationToken ct)
    {
        try
        {
            await company.InFlight.WaitAsync(ct);
        }
        catch (OperationCanceledException e)
        {
            throw new UpstreamException(VismaFailures.NoTurn(call), e) { Says = CircuitEnd.Nothing };
        }
    }

    private async Task StayWithinAsync(VismaBudget budget, VismaCall call, CancellationToken ct)
    {
        while (budget.ClosedUntil(call.Service) is { } until)
        {
            var wait = until - time.GetUtcNow();
            if (wait > Repeating.LongestWait)
                throw new UpstreamException(VismaFailures.BudgetSpent(call, until)) { Says = CircuitEnd.Nothing };
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, ct);
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(
        HttpRequestMessage request, VismaCall call, Company company, string token, TimeSpan timeout, CancellationToken ct)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var patience = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        int? status = null;
        try
        {
            var response = await base.SendAsync(request, either.Token);
            status = (int)response.StatusCode;
            NoteBudget(response, call, company.Budget);
            await ReadWholeAsync(response, call, either.Token);
            return response;
        }
        catch (OperationCanceledException late) when (patience.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new TimeoutException($"Visma did not answer within {timeout}.", late);
        }
        finally
        {
            metrics.Called("visma", call.Method.Method, call.Resource, status);
        }
    }

    private static async Task ReadWholeAsync(HttpResponseMessage response, VismaCall call, CancellationToken ct)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(ct);
        }
        catch (Exception broken) when (
            call.Kind != CallKind.Read && response.IsSuccessStatusCode && broken is HttpRequestException or IOException or OperationCanceledException)
        {
            // The status and the Location say that it was done; what the body would have said is not needed.
            response.Content = new ByteArrayContent([]);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private void NoteBudget(HttpResponseMessage response, VismaCall call, VismaBudget budget)
    {
        budget.Note(
            call.Service,
            Number(response, "X-RateLimit-Limit"),
            Number(response, "X-RateLimit-Remaining"),
            Number(response, "X-RateLimit-Reset") is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        if (response.StatusCode == HttpStatusCode.TooManyRequests && RetryAfter.Read(response, time) is { } wait)
            budget.Close(call.Service, wait);
    }

    private static int? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? Math.Max(number, 0)
            : null;
}
