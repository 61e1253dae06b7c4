using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace Gateway.Proxy;

/// <summary>Says which service failed, where the proxy alone would answer an empty 502 or 504.</summary>
internal static class UpstreamProblems
{
    public static void Explain(ProblemDetailsOptions options)
    {
        var before = options.CustomizeProblemDetails;
        options.CustomizeProblemDetails = context =>
        {
            Explain(context);
            before?.Invoke(context);
        };
    }

    private static void Explain(ProblemDetailsContext context)
    {
        if (context.HttpContext.Features.Get<IForwarderErrorFeature>() is null
            || context.HttpContext.Features.Get<IReverseProxyFeature>() is not { } proxied)
        {
            return;
        }

        var service = proxied.Cluster.Config.ClusterId;
        context.ProblemDetails.Extensions["upstream"] = service;
        context.ProblemDetails.Detail = context.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status502BadGateway => $"{service} could not be reached. Try again in a moment; /health shows how every service is.",
            StatusCodes.Status504GatewayTimeout => $"{service} took too long to answer. What was asked for may still happen: look before asking again.",
            StatusCodes.Status413PayloadTooLarge => "The body is larger than this address takes.",
            _ => $"The request to {service} could not be completed.",
        };
    }
}
