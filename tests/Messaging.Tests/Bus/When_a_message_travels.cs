using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit;
using Messaging.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Persistence;

namespace Messaging.Tests.Bus;

public sealed class When_a_message_travels(Databases databases) : IClassFixture<Databases>
{
    private static readonly JsonSerializerOptions Plain = new();

    [Fact]
    public async Task its_body_is_what_the_public_wire_format_says()
    {
        var received = new TaskCompletionSource<(DescribeMood Message, string Body)>();
        await using var host = await TallyHost.StartAsync(
            await databases.FreshAsync(DatabaseProvider.Sqlite),
            also: builder =>
            {
                builder.Services.AddSingleton(received);
                builder.Messaging().Configure(bus => bus.AddConsumer<DescribeMoodConsumer>());
            });
        var sent = new DescribeMood(Ids.New(), 3, Mood.Cross, 12.50m, null, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1)));

        await host.Sender.SendCommandAsync(sent);

        var (message, body) = await received.Task.WaitAsync(TimeSpan.FromSeconds(30));
        message.ShouldBe(sent);
        var inside = JsonNode.Parse(body)!["message"]!.ToJsonString(Plain);
        inside.ShouldBe(JsonSerializer.SerializeToNode(sent, WireFormat.Options)!.ToJsonString(Plain));
        inside.ShouldContain("\"mood\":\"Cross\"");
        inside.ShouldContain("\"amount\":12.50");
        inside.ShouldNotContain("note");
    }

    private sealed class DescribeMoodConsumer(TaskCompletionSource<(DescribeMood Message, string Body)> received) : IConsumer<DescribeMood>
    {
        public Task Consume(ConsumeContext<DescribeMood> context)
        {
            received.TrySetResult((context.Message, context.ReceiveContext.Body.GetString()));
            return Task.CompletedTask;
        }
    }
}
