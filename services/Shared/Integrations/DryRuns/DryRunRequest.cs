using Contracts.Customers;

namespace Integrations.DryRuns;

/// <summary>What a service is asked to try. It holds credentials and personal data and travels as <see cref="SealedDryRun"/> alone.</summary>
/// <param name="Integration">The settings to try, kept or not.</param>
/// <param name="Last">How many orders.</param>
/// <param name="Customers">Whose debtors.</param>
public sealed record DryRunRequest(Integration Integration, int Last, IReadOnlyList<CustomerDetails?> Customers)
{
    /// <summary>Nothing that could give anything away in a log.</summary>
    public override string ToString() => $"dry run of {Integration.Id}";
}

/// <summary>A request as it travels.</summary>
/// <param name="Content">What <see cref="DryRunSeal"/> opens.</param>
public sealed record SealedDryRun(byte[] Content);
