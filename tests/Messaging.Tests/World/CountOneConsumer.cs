using MassTransit;
using Messaging.Sending;

namespace Messaging.Tests.World;

public sealed class CountOneConsumer(Hooks hooks) : IConsumer<CountOne>
{
    public async Task Consume(ConsumeContext<CountOne> context)
    {
        await hooks.OnStep(context);
        await context.AnswerAsync(new OneCounted(context.Message.CorrelationId, context.Message.Attempt));
    }
}
