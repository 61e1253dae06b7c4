using Contracts.Failures;
using Upstream;

namespace ProductService.Domain;

/// <summary>Which products keep an order from being booked, all at once, worded for the person who has to mend it.</summary>
public static class ProductFailures
{
    // A list a person can work through; the count says how long it really is.
    private const int Named = 10;

    /// <summary>The failure for the products that cannot be sold; null when all can. Missing ones decide the reason.</summary>
    public static FailureException? For(IReadOnlyDictionary<string, ItemState> states)
    {
        var missing = With(states, ItemState.Missing);
        var forbidden = With(states, ItemState.NotSellable);
        return (missing.Count, forbidden.Count) switch
        {
            (0, 0) => null,
            (0, _) => Failure(FailureReason.Validation, NotSellable(forbidden), Activate),
            (_, 0) => Failure(FailureReason.Missing, Missing(missing), Create),
            _ => Failure(FailureReason.Missing, $"{Missing(missing)} {NotSellable(forbidden)}", $"{Create} {Activate}"),
        };
    }

    private const string Create = "Create each missing item in Visma under exactly that number and replay the order, or correct the SKU in CCV and replay it from the start.";
    private const string Activate = "Give each blocked item a status in Visma that allows sales (Active, No purchases or No request), then replay the order.";

    private static string Missing(List<string> skus) => skus.Count == 1
        ? $"Item {skus[0]} does not exist in Visma."
        : $"{skus.Count} items do not exist in Visma: {Listed(skus)}.";

    private static string NotSellable(List<string> skus) => skus.Count == 1
        ? $"Item {skus[0]} exists in Visma, but its status does not allow selling it."
        : $"{skus.Count} items exist in Visma, but their status does not allow selling them: {Listed(skus)}.";

    private static string Listed(List<string> skus) =>
        skus.Count <= Named ? string.Join(", ", skus) : $"{string.Join(", ", skus.Take(Named))} and {skus.Count - Named} more";

    private static List<string> With(IReadOnlyDictionary<string, ItemState> states, ItemState state) =>
        [.. states.Where(entry => entry.Value == state).Select(entry => entry.Key is "" ? "(blank)" : entry.Key).Order(StringComparer.Ordinal)];

    private static FailureException Failure(FailureReason reason, string message, string advice) => new(new Failure(reason, message, advice));
}
