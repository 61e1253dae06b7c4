using Ccv;
using Integrations;
using Visma;

namespace SettingsService.Lookups;

/// <summary>Makes a reader for one request.</summary>
internal sealed class LookupReaders(ICcvClientFactory ccv, IVismaClientFactory visma, TimeProvider clock)
{
    public LookupReader For(Integration integration) => new(integration, ccv, visma, clock);
}
