using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Access.Guarding;

/// <summary>One policy a role, named by its word; and what holds where no rule is said.</summary>
internal static class RolePolicies
{
    public static void AddRoles(this AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            options.AddPolicy(role.Word(), policy => policy.RequireAuthenticatedUser().RequireAssertion(context =>
                Roles.Parse(context.User.FindFirst(Caller.RoleClaim)?.Value) is { } has && has.Includes(role)));
        }

        // To a caller we know, "there is no such address" and "not this method" are said as they are; a route of ours without a rule stays shut.
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(context => context.Resource is not HttpContext http || http.GetEndpoint() is not RouteEndpoint)
            .Build();
    }
}
