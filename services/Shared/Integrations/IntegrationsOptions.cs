namespace Integrations;

/// <summary>The <c>Integrations</c> section: integrations by id.</summary>
public sealed class IntegrationsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Integrations";

    /// <summary>Integration by id.</summary>
    public Dictionary<string, Integration> Integrations { get; } = new(StringComparer.OrdinalIgnoreCase);
}
