using Integrations;
using Visma.Customers;

namespace CustomerService.Domain;

/// <summary>Tells persons from companies among the debtors Visma has.</summary>
public static class DebtorKinds
{
    /// <summary>By the class, where the settings keep one for each kind; else a registration number makes a company, and nothing tells a person.</summary>
    public static DebtorKind Of(CustomerDto debtor, CustomerSettings settings)
    {
        var company = settings.CompanyClass?.Trim();
        var person = settings.PersonClass?.Trim();
        var actual = debtor.CustomerClass?.Id?.Trim();
        if (!string.IsNullOrEmpty(actual) && !Same(company, person))
        {
            if (Same(actual, company))
                return DebtorKind.Company;
            if (Same(actual, person))
                return DebtorKind.Person;
        }

        return string.IsNullOrWhiteSpace(debtor.VatRegistrationId) && string.IsNullOrWhiteSpace(debtor.CorporateId)
            ? DebtorKind.Unknown
            : DebtorKind.Company;
    }

    /// <summary>Class ids compare without regard to case.</summary>
    internal static bool Same(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
