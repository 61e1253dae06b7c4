using System.Collections.Concurrent;
using Contracts.Failures;
using Upstream;
using Visma.Http;

namespace Visma;

/// <summary>Keeps what clients of the same company and application share.</summary>
internal sealed class VismaClientFactory(IHttpClientFactory clients, Circuits circuits, TimeProvider time) : IVismaClientFactory
{
    /// <summary>What makes two connections share; a new secret or scope wants a new token, a new cap a new gate.</summary>
    private sealed record Key(Uri Erp, Uri SalesOrder, Uri Token, string ClientId, string ClientSecret, string TenantId, string Scopes, int InFlight);

    private readonly ConcurrentDictionary<Key, Company> _companies = new();

    public IVismaClient For(VismaConnection connection) => new VismaClient(Sender(connection));

    public IVismaClient Rehearse(VismaConnection connection) => new VismaClient(Sender(connection, rehearses: true));

    private VismaSender Sender(VismaConnection connection, bool rehearses = false)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var faults = string.Join(' ', connection.Faults());
        if (faults.Length > 0)
        {
            throw new UpstreamException(new(
                FailureReason.Configuration, $"The connection to Visma is incomplete: {faults}", "Complete the connection in the integration's settings."));
        }

        var key = new Key(
            connection.ErpUrl, connection.SalesOrderUrl, connection.TokenUrl, connection.ClientId, connection.ClientSecret, connection.TenantId,
            connection.Scopes, connection.InFlight);
        var company = _companies.GetOrAdd(
            key,
            static (_, state) => new Company(state.connection, new VismaTokens(state.connection, state.clients, state.time), state.time),
            (connection, clients, time));
        return new VismaSender(connection, company, circuits, clients, time) { Rehearses = rehearses };
    }
}
