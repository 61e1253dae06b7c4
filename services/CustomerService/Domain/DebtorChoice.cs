using Integrations;
using Visma.Customers;

namespace CustomerService.Domain;

/// <summary>Which of the debtors that have a sale's e-mail address is meant.</summary>
public static class DebtorChoice
{
    /// <summary>The debtor, or null when there is none.</summary>
    /// <exception cref="Upstream.FailureException">All are inactive (<c>validation</c>), or several are left and the settings leave the choice to a person (<c>conflict</c>).</exception>
    public static CustomerDto? Among(IReadOnlyList<CustomerDto> hits, WantedDebtor wanted, CustomerSettings settings)
    {
        if (hits.Count == 0)
            return null;

        var usable = hits.Where(IsUsable).ToList();
        if (usable.Count == 0)
            throw CustomerFailures.OnlyInactive(Numbers(hits));
        if (usable.Count > 1 && settings.SeveralDebtors == SeveralDebtors.Fail)
            throw CustomerFailures.SeveralDebtors(Numbers(usable));

        return usable
            .OrderByDescending(debtor => DebtorKinds.Same(debtor.Status, CustomerStatus.Active))
            .ThenByDescending(debtor => wanted.Class is not null && DebtorKinds.Same(debtor.CustomerClass?.Id, wanted.Class))
            .ThenBy(debtor => debtor.Number, OldestNumber.First)
            .First();
    }

    /// <summary>Visma refuses orders on inactive debtors. Whether it takes them on held ones is a matter of its own settings: it decides.</summary>
    public static bool IsUsable(CustomerDto debtor) => !DebtorKinds.Same(debtor.Status, CustomerStatus.Inactive);

    private static List<string> Numbers(IEnumerable<CustomerDto> debtors) =>
        [.. debtors.Select(debtor => debtor.Number ?? "").Order(OldestNumber.First)];
}
