using Contracts.Failures;
using Upstream;

namespace Integrations;

internal static class UnknownIntegration
{
    internal static FailureException Failure(string id) => new(new Failure(
        FailureReason.Configuration,
        $"There is no integration '{id}' in the settings.",
        "Put the integration back into the settings, or resolve its orders."));
}
