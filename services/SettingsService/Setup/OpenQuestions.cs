using System.Globalization;
using System.Text.Json.Nodes;
using Contracts.Orders;
using Integrations;
using SettingsService.Domain;
using SettingsService.Lookups;

namespace SettingsService.Setup;

/// <summary>What the chosen flows want to know, with choices read live and a recommended answer each.</summary>
internal sealed class OpenQuestions(JsonObject document, Integration integration, LookupReader lookups, TimeProvider clock)
{
    private readonly List<Question> _questions = [];
    private readonly JsonObject _effective = EffectiveDocument.Of(document);

    /// <summary>All of them, answered or not; none while the systems are not connected.</summary>
    public async Task<IReadOnlyList<Question>> AllAsync(CancellationToken ct)
    {
        if (!integration.Flows.Orders || integration.Ccv is null || integration.Visma is null)
            return _questions;

        var today = clock.GetUtcNow().UtcDateTime.Date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Ask("intake.startDate", "From when on are sales taken over?", "Sales made before are left alone.", null, JsonValue.Create(today));
        Ask("orders.document", "What does a sale become in Visma?", "A sales order is shipped and invoiced in Visma; an invoice or a cash sale is booked at once.", Documents, JsonValue.Create("sales-order"), required: true);
        await OrderTypesAsync(ct);
        await PlacesAsync(ct);
        await PaymentAsync(ct);
        await TaxAsync(ct);
        await LinesAsync(ct);
        await DebtorsAsync(ct);
        return _questions;
    }

    private static IReadOnlyList<Choice> Documents { get; } =
        [new("sales-order", "Sales order"), new("invoice", "Customer invoice"), new("cash-sale", "Cash sale")];

    private static IReadOnlyList<Choice> DebtorUses { get; } =
    [
        new("when-email-is-missing", "For sales without an e-mail address"), new("always", "For every sale"), new("never", "Never: such a sale fails"),
    ];

    private async Task OrderTypesAsync(CancellationToken ct)
    {
        if (integration.Orders.Document != DocumentKind.SalesOrder)
            return;
        var types = (await lookups.ReadAsync(LookupList.OrderTypes, ct)).Where(type => type.Active).ToList();
        AskType("orders.salesOrderType", "Which order type has a sale?", types, "SO", "Issue");
        AskType("orders.refundOrderType", "Which order type has a refund?", types, "RC", "Receipt");
        AskType("orders.exchangeOrderType", "Which order type has an exchange, with lines both ways?", types, "RM", "RMAOrder");
    }

    private void AskType(string field, string text, List<Choice> types, string usual, string kind)
    {
        var fitting = types.FindAll(type => type.Kind?.Contains(kind, StringComparison.OrdinalIgnoreCase) == true && !type.Kind.Contains("Quote", StringComparison.OrdinalIgnoreCase));
        Ask(field, text, "Visma numbers and processes orders by their type.", fitting, Recommendation.Of(fitting.Find(type => type.Value == usual) ?? fitting.FirstOrDefault()));
    }

    private async Task PlacesAsync(CancellationToken ct)
    {
        var branches = (await lookups.ReadAsync(LookupList.Branches, ct)).Where(branch => branch.Active).ToList();
        if (branches.Count > 1)
            Ask("orders.branch", "Which branch sells?", "Without an answer Visma takes the user's own.", branches, Recommendation.Of(branches.Find(branch => branch.Kind == "main") ?? branches[0]));
        var warehouses = (await lookups.ReadAsync(LookupList.Warehouses, ct)).Where(warehouse => warehouse.Active).ToList();
        if (warehouses.Count > 1)
            Ask("orders.warehouse", "Which warehouse do sales take from?", "Without an answer each item's own is taken.", warehouses, Recommendation.Of(Words.Find(warehouses, "main", "hoofd", "haupt") ?? warehouses[0]));
    }

    private async Task PaymentAsync(CancellationToken ct)
    {
        var ways = await lookups.ReadAsync(LookupList.CcvPaymentMethods, ct);
        var methods = await lookups.ReadAsync(LookupList.PaymentMethods, ct);
        var terms = await lookups.ReadAsync(LookupList.Terms, ct);
        Ask("orders.paymentMethod", "Which payment method of Visma is which of the till's?", "A table from the till's names to Visma's; fallback and unmapped say what happens to others.", methods, Recommendation.PaymentMethods(ways, methods));
        Ask("orders.paymentTerms", "Which payment terms have the till's ways to pay?", "They decide when a sale is due.", terms, Recommendation.Terms(ways, terms));
        if (integration.Orders.Document == DocumentKind.CashSale)
            Ask("orders.cashAccount", "Into which cash account does the money of a sale go?", "A cash sale is booked on it. A table as for payment methods, or force for one account.", null, null);
    }

    private async Task TaxAsync(CancellationToken ct)
    {
        var categories = await lookups.ReadAsync(LookupList.VatCategories, ct);
        var included = Paths.IsSet(document, "orders.pricesIncludeVat") ? integration.Orders.PricesIncludeVat : Recommendation.PricesIncludeVat(categories);
        Ask("orders.pricesIncludeVat", "Do the company's VAT categories extract VAT from the price?", "Decides whether prices are sent with or without VAT.", null, JsonValue.Create(included));
        Ask("orders.taxCategory", "Which VAT category is which rate of the till?", "Every line gets the category of its rate; without a table the item's own holds, whatever the till charged.", categories, Recommendation.TaxCategories(categories, included), required: true);
    }

    private async Task LinesAsync(CancellationToken ct)
    {
        var items = (await lookups.ReadAsync(LookupList.ServiceItems, ct)).Where(item => item.Active).ToList();
        AskItem("shipping", "shipping costs", Words.Shipping);
        AskItem("paymentCost", "the costs of a way to pay", Words.PaymentCost);
        AskItem("extraCost", "other costs and discounts", Words.Surcharge);
        AskItem("fallbackItem", "rows without a product", Words.AnyItem);
        AskItem("deposit", "deposits", Words.Deposit);
        AskItem("rounding", "differences of a cent", Words.Rounding);

        void AskItem(string line, string what, string[] words) => Ask(
            $"orders.{line}.item", $"Which item stands for {what}?", $"A sale with {what} fails without it.", items, Recommendation.Of(Words.Find(items, words)));
    }

    private async Task DebtorsAsync(CancellationToken ct)
    {
        var classes = await lookups.ReadAsync(LookupList.CustomerClasses, ct);
        var counter = Paths.IsSet(document, "customers.defaultDebtor") ? null : await CounterAsync(ct);
        Ask("customers.useDefaultDebtor", "Which sales are booked on the debtor for counter sales?", "All others get a debtor of their own.", DebtorUses, JsonValue.Create("when-email-is-missing"), required: true);
        if (integration.Customers.UseDefaultDebtor != DefaultDebtorUse.Never)
            Ask("customers.defaultDebtor", "Which debtor stands for counter sales?", "Sales without an e-mail address fail without it.", counter is null ? null : [counter], Recommendation.Of(counter), required: true);
        if (integration.Customers.UseDefaultDebtor == DefaultDebtorUse.Always)
            return;
        Ask("customers.companyClass", "Which customer class has a new company?", "It gives the debtor its defaults; without an answer Visma's own holds.", classes, Recommendation.Of(Words.Find(classes, Words.Companies)));
        Ask("customers.personClass", "Which customer class has a new person?", "It gives the debtor its defaults; without an answer Visma's own holds.", classes, Recommendation.Of(Words.Find(classes, Words.Persons)));
    }

    private async Task<Choice?> CounterAsync(CancellationToken ct)
    {
        foreach (var number in Words.CounterDebtors)
        {
            if (await lookups.FindDebtorAsync(number, ct) is { Active: true } debtor)
                return debtor;
        }

        return null;
    }

    private void Ask(string field, string text, string why, IReadOnlyList<Choice>? choices, JsonNode? recommended, bool required = false) => _questions.Add(
        new(field, text, why, required, choices, recommended, Paths.Get(_effective, field), Paths.IsSet(document, field)));
}
