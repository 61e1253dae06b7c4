using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace Integrations.Remote;

/// <summary>
/// SettingsService's integrations, in memory. One whose new settings break a rule of this version keeps those it had.
/// </summary>
internal sealed class RemoteIntegrations(SettingsSeal seal, ILogger<RemoteIntegrations> logger) : IIntegrations
{
    private volatile FrozenDictionary<string, Integration> _current = FrozenDictionary<string, Integration>.Empty;

    public IReadOnlyCollection<Integration> All => _current.Values;

    public Integration? Find(string id) => _current.GetValueOrDefault(id);

    Integration IIntegrations.Get(string id) => Find(id) ?? throw UnknownIntegration.NotYet(id);

    /// <exception cref="SettingsAwayException">They cannot be read.</exception>
    public void TakeOver(SealedSettings settings)
    {
        var before = _current;
        _current = seal.Open(settings)
            .Select(integration => Right(integration, before))
            .OfType<Integration>()
            .ToFrozenDictionary(integration => integration.Id, StringComparer.OrdinalIgnoreCase);
    }

    private Integration? Right(Integration integration, FrozenDictionary<string, Integration> before)
    {
        if (before.GetValueOrDefault(integration.Id) is { } known && known.Version == integration.Version)
            return known;
        var errors = string.Join(' ', IntegrationRules.Errors(integration));
        if (errors.Length == 0)
            return integration;
        logger.LogError("Version {Version} of {Integration} is not taken over: {Errors}", integration.Version, integration.Id, errors);
        return before.GetValueOrDefault(integration.Id);
    }
}
