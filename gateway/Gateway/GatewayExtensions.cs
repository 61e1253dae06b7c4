using Gateway.Health;
using Gateway.Proxy;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;

namespace Gateway;

/// <summary>The composition of the gateway, the same in its own host and in Standalone. Needs the service defaults around it.</summary>
public static class GatewayExtensions
{
    public static WebApplicationBuilder AddGateway(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<GatewayOptions>().BindConfiguration(GatewayOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>();
        builder.Services.AddReverseProxy();
        builder.Services.AddSingleton<IProxyConfigProvider>(services =>
            ProxyRoutes.From(services.GetRequiredService<IOptions<GatewayOptions>>().Value));
        builder.Services.PostConfigure<ProblemDetailsOptions>(UpstreamProblems.Explain);
        builder.Services.AddHttpClient<WholeHealth>();
        return builder;
    }

    public static WebApplication MapGateway(this WebApplication app)
    {
        app.MapGet("/health", WholeHealth.AnswerAsync);
        app.MapReverseProxy();
        return app;
    }
}
