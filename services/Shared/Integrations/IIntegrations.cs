namespace Integrations;

/// <summary>
/// The integrations this deployment serves, as they are now. Ask for them each time they are needed: they may change while the service runs.
/// They come from SettingsService or from configuration; either way they are kept in memory and asking costs nothing.
/// </summary>
public interface IIntegrations
{
    /// <summary>Every integration, enabled or not.</summary>
    IReadOnlyCollection<Integration> All { get; }

    /// <summary>The integration of that id, or null when there is none.</summary>
    Integration? Find(string id);

    /// <summary>The integration of that id.</summary>
    /// <exception cref="Upstream.FailureException">There is none (reason <c>configuration</c>).</exception>
    Integration Get(string id) => Find(id) ?? throw UnknownIntegration.Failure(id);
}
