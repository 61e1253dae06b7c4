using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Upstream;
using Visma.Errors;

namespace Visma.Http;

/// <summary>Sends calls for one connection and turns every end but the wished one into a typed failure.</summary>
internal sealed class VismaSender(
    VismaConnection connection, Company company, Circuits circuits, IHttpClientFactory clients, TimeProvider time)
{
    public const string ClientName = "visma";

    public static readonly HttpRequestOptionsKey<TimeSpan> Timeout = new("visma.timeout");

    public VismaBudget Budget => company.Budget;

    /// <summary>Whether nothing is written.</summary>
    public bool Rehearses { get; init; }

    public async Task SignInAsync(CancellationToken ct) => await company.Tokens.GetAsync(refused: null, ct);

    /// <summary>Reads one record with its ETag; null where Visma has none.</summary>
    public Task<(T Value, string? ETag)?> ReadAsync<T>(VismaCall call, JsonTypeInfo<T> type, CancellationToken ct)
        where T : class => CircuitOf(call).RunAsync<(T, string?)?>(async () =>
    {
        using var response = await SendAsync(call, ct);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        var body = await SucceededAsync(call, response, ct);
        return (Parse(call, body, bytes => JsonSerializer.Deserialize(bytes, type)), ETags.Of(response));
    });

    /// <summary>Reads one page of a list: a bare array or an envelope.</summary>
    public Task<VismaPage<T>> ReadPageAsync<T>(VismaCall call, JsonTypeInfo<T> type, CancellationToken ct)
        where T : class => CircuitOf(call).RunAsync(async () =>
    {
        using var response = await SendAsync(call, ct);
        var body = await SucceededAsync(call, response, ct);
        return Parse(call, body, bytes => VismaPage.Parse(bytes, type));
    });

    /// <summary>Creates a record; returns the segments of its address from the end, so the number first.</summary>
    public Task<IReadOnlyList<string>> CreateAsync(VismaCall call, CancellationToken ct) => CircuitOf(Meant(call)).RunAsync(async () =>
    {
        using var response = await SendAsync(call, ct);
        await SucceededAsync(call, response, ct);
        var location = response.Headers.TryGetValues("Location", out var values) ? values.FirstOrDefault() : null;
        var segments = location is null ? [] : PathSegment.FromEnd(location);
        return segments.Count > 0 ? segments : throw new UpstreamException(VismaFailures.NoNumber(call)) { Says = CircuitEnd.Answered };
    });

    /// <summary>Changes a record.</summary>
    public Task UpdateAsync(VismaCall call, CancellationToken ct) => CircuitOf(Meant(call)).RunAsync(async () =>
    {
        using var response = await SendAsync(call, ct);
        return await SucceededAsync(call, response, ct);
    });

    private VismaCall Meant(VismaCall call) => Rehearses ? throw new RehearsedWriteException(call.Method.Method, call.Path, call.Subject, call.Body ?? []) : call;

    // The two services fail apart; Visma Connect's refusals are met by the calls of either.
    private Circuit CircuitOf(VismaCall call) => call.Service == VismaService.Erp
        ? circuits.For("visma", "erp", connection, "Visma's ERP service")
        : circuits.For("visma", "sales-order", connection, "Visma's sales order service");

    private async Task<HttpResponseMessage> SendAsync(VismaCall call, CancellationToken ct)
    {
        using var client = clients.CreateClient(ClientName);
        using var request = Build(call);
        try
        {
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct);
            RemoteClock.Hear(response.Headers.Date, time);
            return response;
        }
        catch (Exception failed) when (!ct.IsCancellationRequested && TransportFaults.Of(failed) is { } fault)
        {
            throw new UpstreamException(VismaFailures.Transport(call, fault, connection), failed);
        }
    }

    private HttpRequestMessage Build(VismaCall call)
    {
        var root = call.Service == VismaService.Erp ? connection.ErpUrl : connection.SalesOrderUrl;
        var request = new HttpRequestMessage(call.Method, new Uri(root.AbsoluteUri.TrimEnd('/') + call.Path + call.Query));
        request.Options.Set(VismaCall.Option, call);
        request.Options.Set(Company.Option, company);
        request.Options.Set(Timeout, connection.Timeout);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("User-Agent", connection.UserAgent);
        if (call.IfMatch is { } etag)
            request.Headers.TryAddWithoutValidation("If-Match", ETags.ForIfMatch(etag));
        if (call.Service == VismaService.Erp && connection.CompanyId is { Length: > 0 } number)
            request.Headers.TryAddWithoutValidation("ipp-company-id", number);
        if (connection.Branch is { Length: > 0 } branch)
            request.Headers.TryAddWithoutValidation(connection.BranchHeader, branch);
        if (call.Body is { } body)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } };
        return request;
    }

    private async Task<byte[]> SucceededAsync(VismaCall call, HttpResponseMessage response, CancellationToken ct)
    {
        var body = await response.Content.ReadAsByteArrayAsync(ct);
        return response.IsSuccessStatusCode
            ? body
            : throw new UpstreamException(VismaFailures.Answer(call, response, body, time)) { Says = Says(response, body) };
    }

    // A scope that is missing concerns the calls that need it, and others pass.
    private static CircuitEnd? Says(HttpResponseMessage response, byte[] body) =>
        response.StatusCode == HttpStatusCode.Forbidden && !VismaFailures.ConcernsCompany(body) ? CircuitEnd.Answered : null;

    private static T Parse<T>(VismaCall call, byte[] body, Func<byte[], T?> parse)
        where T : class
    {
        try
        {
            return parse(body) ?? throw new JsonException("null");
        }
        catch (JsonException unreadable)
        {
            throw new UpstreamException(VismaFailures.Unreadable(call, body), unreadable);
        }
    }
}
