using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Hosting;

namespace Integrations;

/// <summary>
/// Lets every service read its integrations from one JSON file (<c>IntegrationsFile</c>, an <c>Integrations</c> section inside). Environment
/// variables go before it, so that secrets and addresses can stay out of the file. It is read again when it changes.
/// </summary>
internal static class IntegrationsFile
{
    private const string Setting = "IntegrationsFile";

    public static void AddIntegrationsFile(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration[Setting] is not { Length: > 0 } path)
            return;

        var source = new JsonConfigurationSource { Path = Path.GetFullPath(path), Optional = false, ReloadOnChange = true };
        source.ResolveFileProvider();
        var sources = builder.Configuration.Sources;
        var environment = sources.ToList().FindIndex(candidate => candidate is EnvironmentVariablesConfigurationSource { Prefix: null or "" });
        sources.Insert(environment < 0 ? sources.Count : environment, source);
    }
}
