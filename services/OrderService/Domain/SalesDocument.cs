namespace OrderService.Domain;

/// <summary>What is to be written to Visma, whichever kind of document it becomes. Totals are checked: the lines with their VAT make <paramref name="Total"/>.</summary>
/// <param name="Nature">Sale, refund or exchange.</param>
/// <param name="Lines">The lines, in the order of the receipt, then costs and rounding.</param>
/// <param name="Total">What Visma will make of the lines, VAT included; for a refund the amount paid back, as a positive figure.</param>
public sealed record SalesDocument(DocumentNature Nature, IReadOnlyList<SalesLine> Lines, decimal Total)
{
    /// <summary>The item numbers the document names, each once.</summary>
    public IReadOnlyList<string> Items => [.. Lines.Select(line => line.Item).Distinct(StringComparer.OrdinalIgnoreCase)];
}
