using System.Text.Json;

namespace Integrations;

/// <summary>
/// The rules by which an integration's mappings differ from the shipped ones, as the mapping library writes them; null: the shipped mapping holds.
/// They have no form in configuration.
/// </summary>
public sealed record MappingSettings
{
    /// <summary>An order of the till to a document.</summary>
    public JsonElement? Order { get; init; }

    /// <summary>A customer of the till to a debtor.</summary>
    public JsonElement? Customer { get; init; }

    /// <summary>An item to a product of the till.</summary>
    public JsonElement? Product { get; init; }
}
