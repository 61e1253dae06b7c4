using Contracts.Failures;
using Upstream;

namespace Integrations;

internal static class UnknownIntegration
{
    internal static FailureException Failure(string id) => new(new Failure(
        FailureReason.Configuration,
        $"There is no integration '{id}' in the settings.",
        "Put the integration back into the settings, or resolve its orders."));

    // What was just set up may reach one service before another.
    internal static FailureException NotYet(string id) => new(new Failure(
        FailureReason.Transient,
        $"The integration '{id}' is not among the settings this service has.",
        "Nothing to do when it was just set up. If it was removed, resolve its orders."));
}
