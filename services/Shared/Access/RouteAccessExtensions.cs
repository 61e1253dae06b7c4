using Microsoft.AspNetCore.Builder;

namespace Access;

/// <summary>Says who may use a route or a group of routes. Rules add up: an operator's route in a viewers' group needs an operator.</summary>
public static class RouteAccessExtensions
{
    /// <summary>For everybody who is signed in or has a key.</summary>
    public static TBuilder RequireViewer<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(Role.Viewer.Word());

    /// <summary>For operators and admins.</summary>
    public static TBuilder RequireOperator<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(Role.Operator.Word());

    /// <summary>For admins.</summary>
    public static TBuilder RequireAdmin<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(Role.Admin.Word());

    /// <summary>For services of ours, and nobody who comes through the gateway.</summary>
    public static TBuilder RequireService<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(Role.Service.Word());

    /// <summary>For webhooks the gateway hands on. The route verifies who calls before it does anything.</summary>
    public static TBuilder RequireHook<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(Role.Hook.Word());
}
