using Ccv;
using Integrations;
using SettingsService.Changes;
using Upstream;
using Visma;
using Visma.Customers;

namespace SettingsService.Lookups;

/// <summary>Reads lists from both systems for one integration, each at most once: made for one request, so that what it shows is live.</summary>
internal sealed class LookupReader(Integration integration, ICcvClientFactory ccv, IVismaClientFactory visma, TimeProvider clock)
{
    private readonly Dictionary<string, Task<IReadOnlyList<Choice>>> _lists = new(StringComparer.Ordinal);

    public bool IsConnected(string list) => IsCcv(list) ? integration.Ccv is not null : integration.Visma is not null;

    /// <exception cref="ChangeRefusedException">The system is not connected yet.</exception>
    /// <exception cref="FailureException">The system does not answer as it should.</exception>
    public Task<IReadOnlyList<Choice>> ReadAsync(string list, CancellationToken cancellationToken)
    {
        if (!IsConnected(list))
        {
            var system = list.Split('/')[0];
            throw new ChangeRefusedException(
                RefusalKind.NotNow, $"{system} is not connected yet, so nothing can be looked up there. PUT /api/integrations/{integration.Id}/connections/{system} first.");
        }

        if (!_lists.TryGetValue(list, out var read))
            _lists[list] = read = FetchAsync(list, cancellationToken);
        return read;
    }

    /// <summary>An item by its number; null where Visma has none.</summary>
    public async Task<Choice?> FindItemAsync(string number, CancellationToken cancellationToken)
    {
        using var insisted = Circuit.Insist();
        return await visma.For(integration.VismaConnection).GetItemAsync(number, cancellationToken) is { } item
            ? new Choice(item.InventoryNumber ?? number, item.Description ?? number, item.IsSellable)
            : null;
    }

    /// <summary>A debtor by its number; null where Visma has none.</summary>
    public async Task<Choice?> FindDebtorAsync(string number, CancellationToken cancellationToken)
    {
        using var insisted = Circuit.Insist();
        return await visma.For(integration.VismaConnection).GetCustomerAsync(number, cancellationToken) is { } debtor
            ? new Choice(debtor.Number ?? number, debtor.Name ?? number, debtor.Status == CustomerStatus.Active)
            : null;
    }

    private async Task<IReadOnlyList<Choice>> FetchAsync(string list, CancellationToken cancellationToken)
    {
        // A person waits for it: what was refused a moment ago is tried all the same.
        using var insisted = Circuit.Insist();
        return IsCcv(list)
            ? await new CcvLookups(ccv.For(integration.CcvConnection)).ReadAsync(list, cancellationToken)
            : await new VismaLookups(visma.For(integration.VismaConnection), clock).ReadAsync(list, cancellationToken);
    }

    private static bool IsCcv(string list) => list.StartsWith("ccv/", StringComparison.Ordinal);
}
