namespace Contracts.Settings;

/// <summary>
/// The settings of an integration changed. Carries no settings: whoever keeps a copy fetches it anew. Published by SettingsService, received by every replica of every
/// service that works for integrations.
/// </summary>
/// <param name="CorrelationId">The change.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="Version">The version it has now; each change has the next one.</param>
public sealed record IntegrationChanged(Guid CorrelationId, string Integration, long Version) : IEvent;
