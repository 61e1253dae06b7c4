using System.Collections.Concurrent;
using System.Text;
using global::ServiceDefaults;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;
using TestKit;

namespace Gateway.Tests.ServiceDefaults;

public sealed class When_a_request_is_logged
{
    [Fact]
    public async Task The_path_and_the_service_are_told_but_neither_query_nor_body()
    {
        var log = new CapturedLog();
        await using var host = await RunningHost.StartAsync(
            builder =>
            {
                builder.AddServiceDefaults("test-service");
                builder.Services.AddSingleton<ILogEventSink>(log);
            },
            app => app.MapServiceDefaults());
        using var content = new StringContent("""{"email":"jan@example.nl"}""", Encoding.UTF8, "application/json");

        using var answer = await host.Client.PostAsync("/somewhere?token=s3cret", content);

        await Eventually.BecomesTrue(() => log.Text.Contains("RequestPath=\"/somewhere\"", StringComparison.Ordinal), "the request is in the log");
        log.Text.ShouldContain("test-service");
        log.Text.ShouldNotContain("s3cret");
        log.Text.ShouldNotContain("jan@example.nl");
    }

    private sealed class CapturedLog : ILogEventSink
    {
        private readonly ConcurrentQueue<string> lines = new();

        public string Text => string.Join('\n', lines);

        public void Emit(LogEvent logEvent)
        {
            var properties = string.Join(' ', logEvent.Properties.Select(property => $"{property.Key}={property.Value}"));
            lines.Enqueue($"{logEvent.RenderMessage()} {properties}");
        }
    }
}
