using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cli.Asking;

/// <summary>Asks the gateway, and nobody else. What it refuses comes as a <see cref="CommandException"/>.</summary>
internal sealed class GatewayClient : IDisposable
{
    private const int LargestAnswer = 64 * 1024 * 1024;
    private const int Patience = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);
    private static readonly Problem NoProblem = new(null, null, null, null, null, null);

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _timeout;

    public GatewayClient(Uri address, string? key, TimeSpan timeout, TimeProvider clock)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            CertificateEnds = DateTimeOffset.TryParse(certificate?.GetExpirationDateString(), System.Globalization.CultureInfo.CurrentCulture, out var end) ? end : null;
            return errors == System.Net.Security.SslPolicyErrors.None;
        };
        _http = new HttpClient(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestAnswer };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("tillbridge-cli", typeof(GatewayClient).Assembly.GetName().Version?.ToString()));
        if (key is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        (_clock, _timeout) = (clock, timeout);
    }

    public Uri Address => _http.BaseAddress!;

    /// <summary>Until when the certificate of the last answer is good; null without TLS.</summary>
    public DateTimeOffset? CertificateEnds { get; private set; }

    public async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        await DemandAsync(answer, cancellationToken);
        return await ReadAsync(answer, type, cancellationToken);
    }

    public async Task<TAnswer> PostAsync<TBody, TAnswer>(
        string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> type, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, bodyType) }, cancellationToken);
        await DemandAsync(answer, cancellationToken);
        return await ReadAsync(answer, type, cancellationToken);
    }

    /// <summary>The answer as it is, its status whatever it is.</summary>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await OnceAsync(request, cancellationToken);

            // Refused before anything was done, so that asking again does nothing twice.
            if (answer.StatusCode != HttpStatusCode.TooManyRequests || tries > Patience || answer.Headers.RetryAfter?.Delta is not { } wait || wait > LongestWait)
                return answer;
            answer.Dispose();
            await Task.Delay(wait, _clock, cancellationToken);
        }
    }

    /// <exception cref="CommandException">The gateway did not do it.</exception>
    public static async Task DemandAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
            return;
        var status = (int)answer.StatusCode;
        if (status is >= 300 and < 400)
        {
            throw new CommandException(
                ExitCode.Away, "The gateway is somewhere else", $"The address sends on to {answer.Headers.Location?.GetLeftPart(UriPartial.Authority)}: give that one with --gateway.") { Status = status };
        }

        Problem? problem = null;
        if (answer.Content.Headers.ContentType?.MediaType is "application/problem+json" or "application/json")
            problem = await TryReadAsync(answer, cancellationToken);
        throw CommandException.Of(status, problem ?? NoProblem);
    }

    public async Task<T> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync(type, cancellationToken) ?? throw Foreign();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Foreign();
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<Problem?> TryReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync(CliJson.Default.Problem, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<HttpResponseMessage> OnceAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var message = request();
        try
        {
            return await _http.SendAsync(message, either.Token);
        }
        catch (HttpRequestException e)
        {
            throw Away(e);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CommandException(
                ExitCode.Away, $"The gateway at {Address} does not answer", "It took too long. What was asked for may still happen: look before asking again. --timeout waits longer.");
        }
    }

    private CommandException Away(HttpRequestException e) => new(ExitCode.Away, $"The gateway at {Address} does not answer", e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"There is no host {Address.Host}. Give the address with --gateway or in {GatewayAddress.Variable}.",
        HttpRequestError.SecureConnectionError => "Its certificate is not trusted here, has expired or is for another name. Mend the certificate, or have this machine trust whoever issued it (SSL_CERT_FILE).",
        HttpRequestError.ConnectionError => $"Nothing listens there. Does it run? Is the address right (--gateway, {GatewayAddress.Variable})?",
        HttpRequestError.ConfigurationLimitExceeded => "It answers with more than fits. Ask for less at a time (--limit).",
        _ => $"{e.Message} Does it run? Is the address right (--gateway, {GatewayAddress.Variable})?",
    });

    private CommandException Foreign() => new(
        ExitCode.Away, $"{Address} answers, but not like a gateway of Tillbridge", $"Check the address (--gateway, {GatewayAddress.Variable}), and that this command is not older than the gateway.");
}
