using Contracts.Customers;

namespace Integrations.DryRuns;

/// <summary>Tries out which debtor sales would be booked on; writes nothing anywhere. CustomerService's, asked by SettingsService.</summary>
public interface IDebtorDryRun
{
    /// <summary>The debtors of the customers, in their order.</summary>
    /// <param name="integration">The settings to try, kept or not.</param>
    /// <param name="customers">The customers as the sales state them; null for a walk-in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<TriedDebtor>> RunAsync(Integration integration, IReadOnlyList<CustomerDetails?> customers, CancellationToken cancellationToken);
}
