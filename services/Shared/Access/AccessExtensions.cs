using Access.Guarding;
using Access.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Access;

/// <summary>Closes a service to everybody who does not come with a token of the gateway, or of another service where that is wanted.</summary>
public static class AccessExtensions
{
    /// <summary>
    /// Adds the verification of tokens and a policy for each role. <see cref="UseAccess"/> is to be called too, and each route says who may use it
    /// (<see cref="RouteAccessExtensions"/>); the host does not start otherwise.
    /// </summary>
    /// <param name="builder">The service's host.</param>
    /// <exception cref="OptionsValidationException">At start, when <c>Access:SigningKey</c> is absent or short.</exception>
    public static IHostApplicationBuilder AddAccess(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddTokenIssuer();
        builder.AddRoles();
        builder.Services.AddSingleton<UsedTokens>();
        builder.Services.AddSingleton<TokenVerifier>();
        builder.Services.AddAuthentication(TokenAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Name, configureOptions: null);
        return builder;
    }

    /// <summary>Only the roles' policies and the guard over the routes, for a host that knows callers by other means: the gateway.</summary>
    /// <param name="builder">The host.</param>
    public static IHostApplicationBuilder AddRoles(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAuthorization(options => options.AddRoles());
        builder.Services.AddHostedService<RouteGuard>();
        return builder;
    }

    /// <summary>Only what signs tokens, <see cref="TokenIssuer"/>.</summary>
    /// <param name="builder">The host.</param>
    public static IHostApplicationBuilder AddTokenIssuer(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AccessOptions>, AccessOptionsValidation>());
        builder.Services.TryAddSingleton<TokenIssuer>();
        return builder;
    }

    /// <summary>Lets requests through by their tokens. To be called right after <c>MapServiceDefaults</c>, whose problem details it uses.</summary>
    /// <param name="app">The host.</param>
    public static WebApplication UseAccess(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    /// <summary>Puts a fresh token of this service on each request of the client: for asking another service's internal routes.</summary>
    /// <param name="client">The client.</param>
    /// <param name="service">The asking service's name, such as <c>order-service</c>.</param>
    public static IHttpClientBuilder AddServiceToken(this IHttpClientBuilder client, string service)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.AddHttpMessageHandler(services => new ServiceTokenHandler(services.GetRequiredService<TokenIssuer>(), service));
    }
}
