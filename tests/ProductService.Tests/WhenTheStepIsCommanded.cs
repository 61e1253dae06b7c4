using Contracts;
using Contracts.Failures;
using Contracts.Orders;
using Contracts.Products;
using Messaging.Sending;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace ProductService.Tests;

public sealed class WhenTheStepIsCommanded(SqliteTown town) : IClassFixture<SqliteTown>
{
    [Fact]
    public async Task the_saga_is_told_that_all_can_be_sold() =>
        (await AnswerToAsync("KK-001")).ShouldBeOfType<ProductsChecked>().Attempt.ShouldBe(2);

    [Fact]
    public async Task the_saga_is_told_what_cannot_be_sold()
    {
        var answer = (await AnswerToAsync("NO-1")).ShouldBeOfType<StepFailed>();
        answer.Step.ShouldBe(OrderStep.CheckProducts);
        answer.Attempt.ShouldBe(2);
        answer.Failure.Reason.ShouldBe(FailureReason.Missing);
    }

    private async Task<IAnswer> AnswerToAsync(string sku)
    {
        var order = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await town.Replica.Services.GetRequiredService<IMessageSender>().SendCommandAsync(new CheckProducts(order, 2, Replica.Shop, [sku]));
        var box = town.Replica.Services.GetRequiredService<AnswerBox>();
        return await Eventually.Gets(
            () => Task.FromResult(box.Answers.FirstOrDefault(answer => answer.CorrelationId == order)), "the saga gets an answer");
    }
}
