namespace Integrations;

/// <summary>A line that has no product of its own in CCV.</summary>
public sealed record ExtraLine
{
    /// <summary>The item's number in Visma; null: there is none, and an order that needs the line fails with reason <c>configuration</c>.</summary>
    public string? Item { get; init; }

    /// <summary>Description of the line; null keeps the row's own text, or the item's.</summary>
    public string? Description { get; init; }

    /// <summary>VAT category of the line, instead of the one its rate maps to.</summary>
    public string? TaxCategory { get; init; }
}
