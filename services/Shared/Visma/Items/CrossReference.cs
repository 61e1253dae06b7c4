using System.Text.Json.Serialization;

namespace Visma.Items;

/// <summary>Another name of an item: a barcode (<c>Barcode</c>, also <c>Global</c>), a customer's or a supplier's number; with its own unit.</summary>
public sealed record CrossReference(
    string? AlternateType,
    [property: JsonPropertyName("alternateID")] string? AlternateId,
    string? Description = null,
    string? Uom = null);
