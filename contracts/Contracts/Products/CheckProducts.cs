namespace Contracts.Products;

/// <summary>
/// Asks whether every product of the order is known to Visma and may be sold.
/// Sent by the order saga; received by ProductService; answered with <see cref="ProductsChecked"/> or <see cref="Orders.StepFailed"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt of this step.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="Skus">The item numbers the document will name, each once.</param>
/// <param name="Fresh">
/// Ask the other system itself, now: neither what is remembered of it nor its being shut off after an outage counts. False, as a rule.
/// </param>
public sealed record CheckProducts(
    Guid CorrelationId,
    int Attempt,
    string Integration,
    IReadOnlyList<string> Skus,
    bool Fresh = false) : ICommand;
