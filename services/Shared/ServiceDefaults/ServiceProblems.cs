using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults;

/// <summary>Every error answer is a problem document (RFC 7807) that names the service and the trace, and nothing of the inside.</summary>
internal static class ServiceProblems
{
    public static void AddServiceProblems(this IServiceCollection services, string serviceName)
    {
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context => Complete(context, serviceName));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<ExceptionHandlerOptions>(handler =>
        {
            handler.StatusCodeSelector = exception => (exception as BadHttpRequestException)?.StatusCode
                ?? StatusCodes.Status500InternalServerError;
            handler.SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException
                || context.ExceptionHandledBy is ExceptionHandledType.ExceptionHandlerService;
        });
    }

    private static void Complete(ProblemDetailsContext context, string serviceName)
    {
        context.ProblemDetails.Extensions.TryAdd("service", serviceName);
        context.ProblemDetails.Extensions["traceId"] = Activity.Current?.TraceId.ToHexString() ?? context.HttpContext.TraceIdentifier;
        if (context.Exception is BadHttpRequestException refused)
            UnreadableRequest.Explain(context.ProblemDetails, refused);
    }
}
