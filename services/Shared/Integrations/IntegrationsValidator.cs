using Microsoft.Extensions.Options;

namespace Integrations;

/// <summary>Checks every integration and reports every error at once, each with the setting's full name and the remedy.</summary>
internal sealed class IntegrationsValidator : IValidateOptions<IntegrationsOptions>
{
    public ValidateOptionsResult Validate(string? name, IntegrationsOptions options)
    {
        var errors = options.Integrations.Values.SelectMany(IntegrationRules.Errors).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
