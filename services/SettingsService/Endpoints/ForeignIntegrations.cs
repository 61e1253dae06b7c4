using Access;
using SettingsService.Changes;

namespace SettingsService.Endpoints;

/// <summary>Answers for an integration that is none of the caller's business as for one that does not exist.</summary>
internal sealed class ForeignIntegrations : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.RouteValues["integration"] is string integration)
            Demand(Caller.Of(http.User), integration);
        return next(context);
    }

    /// <exception cref="ChangeRefusedException">The integration is none of the caller's business.</exception>
    public static void Demand(Caller caller, string integration)
    {
        if (!caller.MayTouch(integration))
            throw new ChangeRefusedException(RefusalKind.Unknown, $"There is no integration '{integration}'. GET /api/integrations lists those there are.");
    }
}
