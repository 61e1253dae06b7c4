using Contracts.Settings;
using Integrations.Remote;
using MassTransit;

namespace Integrations.Consumers;

/// <summary>Has the settings fetched as soon as SettingsService says that they changed. Idempotent: it rings a bell.</summary>
internal sealed class IntegrationChangedConsumer(SettingsBell bell) : IConsumer<IntegrationChanged>
{
    public Task Consume(ConsumeContext<IntegrationChanged> context)
    {
        bell.Ring();
        return Task.CompletedTask;
    }
}
