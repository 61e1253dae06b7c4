using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Upstream;
using Visma.Tests.Loopback;

namespace Visma.Tests;

public sealed class When_calls_are_counted
{
    [Fact]
    public async Task Every_attempt_counts_under_its_route_without_ids()
    {
        var counted = new ConcurrentBag<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == UpstreamMetrics.MeterName)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, state) => counted.Add(string.Join(' ', tags.ToArray().Select(tag => tag.Value))));
        listener.Start();
        await using var visma = await LoopbackVisma.StartAsync();
        visma.Answer = Answers.InTurn(Answers.Drop, Answers.Status(404));

        await visma.Client.GetCreditNoteAsync("4711", TestContext.Current.CancellationToken);

        counted.ShouldContain("visma GET /v1/customerCreditNote/{number} none");
        counted.ShouldContain("visma GET /v1/customerCreditNote/{number} 404");
        counted.ShouldNotContain(tags => tags.Contains("4711"));
    }
}
