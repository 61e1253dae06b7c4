using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace ServiceDefaults;

/// <summary>
/// One log line an event on the console: compact JSON in containers, text for people elsewhere; <c>Logging:Format</c>
/// (<c>Json</c>|<c>Text</c>) decides otherwise, a <c>Serilog</c> section adjusts levels. Bodies, headers and query strings are never logged.
/// </summary>
internal static class ServiceLogging
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Service} {Message:lj}{NewLine}{Exception}";

    public static void AddServiceLogging(this WebApplicationBuilder builder, string serviceName)
    {
        var formatter = Formatter(builder.Configuration, builder.Environment);
        builder.Services.AddSerilog(
            (services, logger) => logger
                .MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                // A stack trace for each request whose service is away; the line of the request says 502 as well.
                .MinimumLevel.Override("Yarp", LogEventLevel.Error)
                // Several lines and a stack trace for each try of each call: an outage would fill the log. What came of a call is told by whoever made it.
                .MinimumLevel.Override("Polly", LogEventLevel.Fatal)
                .ReadFrom.Configuration(builder.Configuration)
                .ReadFrom.Services(services)
                .Filter.ByExcluding(IsAnotherTry)
                .Enrich.FromLogContext()
                .Enrich.WithProperty("Service", serviceName)
                .WriteTo.Console(formatter),
            preserveStaticLogger: true);
    }

    public static void UseServiceRequestLogging(this WebApplication app) =>
        app.UseSerilogRequestLogging(requests =>
        {
            requests.Logger = app.Services.GetRequiredService<ILogger>();
            requests.GetLevel = Level;
        });

    // The bus writes a stack trace for each try of each message while a database is away. What fails for good it says in other words.
    private static bool IsAnotherTry(LogEvent line) => line.MessageTemplate.Text.StartsWith("R-RETRY", StringComparison.Ordinal);

    private static LogEventLevel Level(HttpContext context, double elapsedMs, Exception? exception) => context switch
    {
        { Request.Path: var path } when path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) => LogEventLevel.Verbose,
        { Response.StatusCode: >= 500 } => LogEventLevel.Error,

        // Two for each sale: they would be most of the log, and say nothing while they are taken.
        { Response.StatusCode: < 400, Request.Path: var path } when path.StartsWithSegments("/hooks", StringComparison.OrdinalIgnoreCase) => LogEventLevel.Debug,
        _ => LogEventLevel.Information,
    };

    private static ITextFormatter Formatter(ConfigurationManager configuration, IHostEnvironment environment)
    {
        var inContainer = configuration.GetValue("DOTNET_RUNNING_IN_CONTAINER", defaultValue: false);
        var format = configuration["Logging:Format"] ?? (inContainer && !environment.IsDevelopment() ? "Json" : "Text");
        return format switch
        {
            "Json" => new RenderedCompactJsonFormatter(),
            "Text" => new MessageTemplateTextFormatter(Template),
            _ => throw new InvalidOperationException($"Logging:Format is '{format}' but must be Json or Text."),
        };
    }
}
