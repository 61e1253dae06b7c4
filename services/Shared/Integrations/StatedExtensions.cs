using Microsoft.Extensions.Hosting;

namespace Integrations;

/// <summary>Registration of the integrations that configuration states, without making them the ones to work for.</summary>
public static class StatedExtensions
{
    /// <summary>Adds <see cref="IntegrationsOptions"/> from the section <c>Integrations</c> and the file <c>IntegrationsFile</c> names, validated at start.</summary>
    public static IHostApplicationBuilder AddStatedIntegrations(this IHostApplicationBuilder builder)
    {
        builder.AddIntegrationsFile();
        builder.Services.AddIntegrationsOptions();
        return builder;
    }
}
