using Contracts;
using Contracts.Customers;
using Contracts.Failures;
using Contracts.Orders;
using CustomerService.Tests.Domain;
using Messaging.Sending;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace CustomerService.Tests;

public sealed class WhenTheStepIsCommanded(SqliteTown town) : IClassFixture<SqliteTown>
{
    [Fact]
    public async Task the_saga_is_answered_with_the_debtor()
    {
        var answer = (await AnswerToAsync(Replica.Shop, attempt: 3)).ShouldBeOfType<CustomerUpserted>();
        answer.Attempt.ShouldBe(3);
        var booked = (await town.Company.CustomersAsync(A.Company.Email!)).ShouldHaveSingleItem();
        answer.CustomerNumber.ShouldBe(booked.Number);
        answer.ContactId.ShouldBe(booked.Contacts.ShouldHaveSingleItem().Id);
    }

    [Fact]
    public async Task the_saga_is_answered_with_the_reason_why_there_is_none()
    {
        var answer = (await AnswerToAsync("no-such-shop", attempt: 1)).ShouldBeOfType<StepFailed>();
        answer.Step.ShouldBe(OrderStep.UpsertCustomer);
        answer.Failure.Reason.ShouldBe(FailureReason.Configuration);
    }

    private async Task<IAnswer> AnswerToAsync(string integration, int attempt)
    {
        var order = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await town.Replica.Services.GetRequiredService<IMessageSender>().SendCommandAsync(new UpsertCustomer(order, attempt, integration, A.Company));
        var box = town.Replica.Services.GetRequiredService<AnswerBox>();
        return await Eventually.Gets(
            () => Task.FromResult(box.Answers.FirstOrDefault(answer => answer.CorrelationId == order)), "the saga gets an answer");
    }
}
