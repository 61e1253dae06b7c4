using Contracts.Customers;
using Contracts.Failures;
using Integrations;
using Integrations.DryRuns;
using Microsoft.Extensions.Options;
using ServiceDefaults;
using Upstream;

namespace SettingsService.DryRuns;

/// <summary>Asks OrderService and CustomerService, each in its own process.</summary>
internal sealed class ServiceDryRuns(IHttpClientFactory clients, IOptions<SettingsServiceOptions> options, DryRunSeal seal, TimeProvider clock) : IOrderDryRun, IDebtorDryRun
{
    public const string ClientName = "dry-runs";

    public Task<IReadOnlyList<TriedOrder>> RunAsync(Integration integration, int last, CancellationToken cancellationToken) =>
        AskAsync<TriedOrder>("OrderService", options.Value.OrderService, DryRunRoutes.Orders, new DryRunRequest(integration, last, []), cancellationToken);

    public Task<IReadOnlyList<TriedDebtor>> RunAsync(Integration integration, IReadOnlyList<CustomerDetails?> customers, CancellationToken cancellationToken) =>
        AskAsync<TriedDebtor>("CustomerService", options.Value.CustomerService, DryRunRoutes.Debtors, new DryRunRequest(integration, 0, customers), cancellationToken);

    private async Task<IReadOnlyList<T>> AskAsync<T>(string service, Uri? address, string path, DryRunRequest request, CancellationToken cancellationToken)
    {
        if (address is null)
            throw Failed(FailureReason.Configuration, $"SettingsService does not know where {service} is.", $"Set SettingsService:{service} to its address.");

        using var patience = new CancellationTokenSource(options.Value.DryRunTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.PostAsJsonAsync(new Uri(address, path), seal.Close(request), ServiceJson.Options, either.Token);
            if (!response.IsSuccessStatusCode)
                throw Failed(FailureReason.Configuration, $"{service} answered a dry run with status {(int)response.StatusCode}.", "Give every service the same version and the same Access:SigningKey.");
            var answer = await response.Content.ReadFromJsonAsync<DryRunAnswer<T>>(ServiceJson.Options, either.Token);
            return answer?.Tried ?? throw new FailureException(answer?.Failure ?? throw new InvalidOperationException($"{service} answered a dry run with nothing."));
        }
        catch (Exception e) when (e is HttpRequestException or IOException || e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new FailureException(new Failure(FailureReason.Transient, $"{service} cannot be reached.", "Look at its health; then try again."), e);
        }
    }

    private static FailureException Failed(FailureReason reason, string message, string advice) => new(new Failure(reason, message, advice));
}
