using Microsoft.Extensions.Options;

namespace Integrations;

/// <summary>The integrations of the <c>Integrations</c> section of the configuration, re-read when it changes and stays valid.</summary>
internal sealed class ConfigurationIntegrations(IOptionsMonitor<IntegrationsOptions> options) : IIntegrations
{
    public IReadOnlyCollection<Integration> All => options.CurrentValue.Integrations.Values;

    public Integration? Find(string id) => options.CurrentValue.Integrations.GetValueOrDefault(id);
}
