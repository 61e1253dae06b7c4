using Integrations;
using SettingsService.Domain;
using SettingsService.Lookups;

namespace SettingsService.Setup;

/// <summary>Whether what the settings name exists in both systems and may be used.</summary>
internal static class KnownValues
{
    private const int MostNamed = 15;

    /// <summary>What is not there, by path, with what there is.</summary>
    public static async Task<IReadOnlyList<SettingProblem>> ProblemsAsync(Integration integration, LookupReader lookups, CancellationToken cancellationToken)
    {
        var problems = new List<SettingProblem>();
        foreach (var (list, uses) in Uses(integration).GroupBy(use => use.List).Select(group => (group.Key, group.ToList())))
        {
            if (!lookups.IsConnected(list))
                continue;
            var choices = await lookups.ReadAsync(list, cancellationToken);
            problems.AddRange(uses.Select(use => ProblemOf(use, choices)).OfType<SettingProblem>());
        }

        if (lookups.IsConnected(LookupList.ServiceItems))
            await NumbersAsync(integration, lookups, problems, cancellationToken);
        return problems;
    }

    // Items and debtors are many: only those that are named are asked for.
    private static async Task NumbersAsync(Integration integration, LookupReader lookups, List<SettingProblem> problems, CancellationToken cancellationToken)
    {
        var orders = integration.Orders;
        var lines = new Dictionary<string, ExtraLine>(StringComparer.Ordinal)
        {
            ["shipping"] = orders.Shipping, ["paymentCost"] = orders.PaymentCost, ["extraCost"] = orders.ExtraCost, ["fallbackItem"] = orders.FallbackItem,
            ["deposit"] = orders.Deposit, ["rounding"] = orders.Rounding,
        };
        foreach (var (name, line) in lines.Where(line => !string.IsNullOrWhiteSpace(line.Value.Item)))
        {
            if (await lookups.FindItemAsync(line.Item!, cancellationToken) is not { Active: true })
                problems.Add(new($"orders.{name}.item", $"Visma has no item '{line.Item}' that may be sold. Make it in Visma, or name another."));
        }

        if (integration.Customers is { UseDefaultDebtor: not DefaultDebtorUse.Never, DefaultDebtor: { Length: > 0 } debtor }
            && await lookups.FindDebtorAsync(debtor, cancellationToken) is not { Active: true })
            problems.Add(new("customers.defaultDebtor", $"Visma has no active debtor '{debtor}'. Make it in Visma, or name another."));
    }

    private static IEnumerable<Use> Uses(Integration integration)
    {
        var (orders, customers) = (integration.Orders, integration.Customers);
        IEnumerable<Use> all =
        [
            .. integration.Intake.Statuses.Select(status => new Use("intake.statuses", LookupList.Statuses, $"{status}")),
            .. integration.Intake.Paymethods.Select(method => new Use("intake.paymethods", LookupList.CcvPaymentMethods, method)),
            new("orders.branch", LookupList.Branches, orders.Branch),
            new("orders.warehouse", LookupList.Warehouses, orders.Warehouse),
            .. Mapped("orders.paymentMethod", LookupList.PaymentMethods, orders.PaymentMethod),
            .. Mapped("orders.paymentTerms", LookupList.Terms, orders.PaymentTerms),
            .. Mapped("orders.taxCategory", LookupList.VatCategories, orders.TaxCategory),
            .. Line("orders.shipping", orders.Shipping), .. Line("orders.paymentCost", orders.PaymentCost), .. Line("orders.extraCost", orders.ExtraCost),
            .. Line("orders.fallbackItem", orders.FallbackItem), .. Line("orders.deposit", orders.Deposit), .. Line("orders.rounding", orders.Rounding),
            new("customers.companyClass", LookupList.CustomerClasses, customers.CompanyClass),
            new("customers.personClass", LookupList.CustomerClasses, customers.PersonClass),
            new("customers.paymentTerms", LookupList.Terms, customers.PaymentTerms),
        ];
        if (orders.Document == Contracts.Orders.DocumentKind.SalesOrder)
        {
            all = all.Concat(
            [
                new("orders.salesOrderType", LookupList.OrderTypes, orders.SalesOrderType), new("orders.refundOrderType", LookupList.OrderTypes, orders.RefundOrderType),
                new("orders.exchangeOrderType", LookupList.OrderTypes, orders.ExchangeOrderType),
            ]);
        }

        return all.Where(use => !string.IsNullOrWhiteSpace(use.Value));
    }

    private static IEnumerable<Use> Mapped(string field, string list, MappedSetting setting)
    {
        if (!setting.Enabled)
            return [];
        if (!string.IsNullOrWhiteSpace(setting.Force))
            return [new($"{field}.force", list, setting.Force)];
        return setting.Table.Select(entry => new Use($"{field}.table.{entry.Key}", list, entry.Value)).Append(new($"{field}.fallback", list, setting.Fallback));
    }

    private static IEnumerable<Use> Line(string field, ExtraLine line) => [new($"{field}.taxCategory", LookupList.VatCategories, line.TaxCategory)];

    private static SettingProblem? ProblemOf(Use use, IReadOnlyList<Choice> choices)
    {
        var system = use.List.StartsWith("ccv/", StringComparison.Ordinal) ? "CCV" : "Visma";
        var found = choices.FirstOrDefault(choice => string.Equals(choice.Value, use.Value, StringComparison.OrdinalIgnoreCase));
        return found switch
        {
            { Active: true } => null,
            { } => new(use.Field, $"'{use.Value}' is not active in {system}. Choose one of: {Names(choices)}."),
            null => new(use.Field, $"{system} has no '{use.Value}'. Choose one of: {Names(choices)}."),
        };
    }

    private static string Names(IReadOnlyList<Choice> choices)
    {
        var usable = choices.Where(choice => choice.Active).ToList();
        var named = string.Join(", ", usable.Take(MostNamed).Select(choice => choice.Value));
        return usable.Count > MostNamed ? $"{named}, and {usable.Count - MostNamed} more" : named;
    }

    private sealed record Use(string Field, string List, string? Value);
}
