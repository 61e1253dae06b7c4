using Contracts.Customers;
using Integrations;

namespace CustomerService.Domain;

/// <summary>Where an order's debtor comes from: the settings, or the customer of the sale.</summary>
/// <param name="DefaultDebtor">The default debtor's number; null where the customer decides.</param>
/// <param name="Wanted">The debtor the sale asks for; null where the default debtor is used.</param>
public sealed record DebtorRoute(string? DefaultDebtor, WantedDebtor? Wanted)
{
    /// <summary>Decides by the settings and whether the sale has a usable e-mail address.</summary>
    /// <exception cref="Upstream.FailureException">The sale can be booked on no debtor: <c>configuration</c> or <c>validation</c>.</exception>
    public static DebtorRoute For(CustomerDetails? customer, CustomerSettings settings)
    {
        if (settings.UseDefaultDebtor == DefaultDebtorUse.Always)
            return Default(settings);

        if (customer is not null && EmailAddress.Read(customer.Email) is { } email)
            return new DebtorRoute(null, WantedDebtor.Read(customer, email, settings));

        return settings.UseDefaultDebtor == DefaultDebtorUse.WhenEmailIsMissing ? Default(settings) : throw CustomerFailures.NoEmail();
    }

    private static DebtorRoute Default(CustomerSettings settings) => string.IsNullOrWhiteSpace(settings.DefaultDebtor)
        ? throw CustomerFailures.NoDefaultDebtor()
        : new DebtorRoute(settings.DefaultDebtor.Trim(), null);
}
