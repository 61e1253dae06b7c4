using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Integrations;

/// <summary>
/// The integrations of the configuration. A change that breaks a rule is refused with every error in the log, and the services work on
/// with the last settings that were right; so is one that leaves no integration at all.
/// </summary>
internal sealed class ConfigurationIntegrations : IIntegrations, IDisposable
{
    private readonly IOptionsFactory<IntegrationsOptions> _factory;
    private readonly ILogger<ConfigurationIntegrations> _logger;
    private readonly IDisposable _subscription;
    private volatile IntegrationsOptions _current;

    public ConfigurationIntegrations(
        IOptionsFactory<IntegrationsOptions> factory, IConfiguration configuration, ILogger<ConfigurationIntegrations> logger)
    {
        _factory = factory;
        _logger = logger;
        _current = factory.Create(Options.DefaultName);
        _subscription = ChangeToken.OnChange(configuration.GetReloadToken, Refresh);
    }

    public IReadOnlyCollection<Integration> All => _current.Integrations.Values;

    public Integration? Find(string id) => _current.Integrations.GetValueOrDefault(id);

    public void Dispose() => _subscription.Dispose();

    private void Refresh()
    {
        try
        {
            var changed = _factory.Create(Options.DefaultName);

            // A file that is being replaced, is gone or is no JSON reads as one without integrations.
            if (changed.Integrations.Count == 0 && _current.Integrations.Count > 0)
                _logger.LogError("The changed integrations are not taken over: none is left. To do without any, restart the service");
            else
                _current = changed;
        }
        catch (Exception e) when (e is OptionsValidationException or InvalidOperationException)
        {
            _logger.LogError("The changed integrations are not taken over: {Errors}", e.Message);
        }
    }
}
