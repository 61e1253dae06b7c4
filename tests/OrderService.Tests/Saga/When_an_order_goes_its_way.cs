using Contracts.Customers;
using Contracts.Failures;
using Contracts.Orders;
using Contracts.Products;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Saga;

public sealed class When_an_order_goes_its_way(SagaHost host) : IClassFixture<SagaHost>
{
    private static readonly DocumentLink Document = new(DocumentKind.SalesOrder, "SO", "000123");
    private static readonly Failure Outage = new(FailureReason.Transient, "Visma is away.", "Wait.");

    [Fact]
    public async Task It_is_asked_for_step_by_step_and_its_document_erased_at_the_end()
    {
        var id = await AtSubmittingAsync();
        var commands = await host.CommandsAsync(id, 4);
        commands.Select(command => command.GetType()).ShouldBe([typeof(CheckOrderExists), typeof(UpsertCustomer), typeof(CheckProducts), typeof(SubmitOrder)]);
        commands.Select(command => command.Attempt).ShouldBe([1, 2, 3, 4]);
        ((UpsertCustomer)commands[1]).Customer!.Email.ShouldBe("piet@example.com");
        ((CheckProducts)commands[2]).Skus.ShouldBe(["TS-100"]);
        ((SubmitOrder)commands[3]).ContactId.ShouldBe(7);
        (await host.KeepsDocumentAsync(id)).ShouldBeTrue();

        await host.AnswerAsync(new OrderSubmitted(id, 4, Document));

        var order = await host.OrderAsync(id);
        order.CurrentState.ShouldBe("Transferred");
        order.DocumentNumber.ShouldBe("000123");
        order.CustomerNumber.ShouldBe("10001");
        order.ResumeAt.ShouldBeNull();
        order.FinishedAt.ShouldNotBeNull();
        await host.ErasesDocumentAsync(id);
    }

    [Fact]
    public async Task A_second_announcement_meets_the_same_saga_and_changes_nothing()
    {
        var order = await host.StoredAsync();
        await host.AnnounceAsync(order);
        var before = await host.OrderAsync(order.CorrelationId);

        await host.AnnounceAsync(order with { Reference = "another" });

        await ShouldBeUnchangedAsync(before);
        (await host.CommandsAsync(order.CorrelationId, 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Announcements_at_once_ask_once()
    {
        var order = await host.StoredAsync();
        await Task.WhenAll(Enumerable.Range(1, 6).Select(turn => host.AnnounceAsync(order with { Total = turn })));
        (await host.CommandsAsync(order.CorrelationId, 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_comes_twice_changes_nothing()
    {
        var id = await StartedAsync();
        await host.AnswerAsync(new OrderNotFound(id, 1));
        var before = await host.OrderAsync(id);
        await host.AnswerAsync(new OrderNotFound(id, 1));
        await host.AnswerAsync(new StepFailed(id, 1, OrderStep.CheckOrderExists, Outage));
        await ShouldBeUnchangedAsync(before);
    }

    [Fact]
    public async Task An_answer_to_another_attempt_or_from_another_step_changes_nothing()
    {
        var id = await StartedAsync();
        var before = await host.OrderAsync(id);
        await host.AnswerAsync(new OrderNotFound(id, 2));
        await host.AnswerAsync(new OrderNotFound(id, 0));
        await host.AnswerAsync(new ProductsChecked(id, 1));
        await host.AnswerAsync(new CustomerUpserted(id, 1, "10009", null));
        await host.AnswerAsync(new StepFailed(id, 9, OrderStep.CheckOrderExists, Outage));
        await ShouldBeUnchangedAsync(before);
    }

    [Fact]
    public async Task Nothing_changes_an_order_that_came_to_its_end()
    {
        var id = await AtSubmittingAsync();
        await host.AnswerAsync(new OrderSubmitted(id, 4, Document));
        var before = await host.OrderAsync(id);
        await host.AnswerAsync(new OrderSubmitted(id, 4, Document with { Number = "000124" }));
        await host.AnswerAsync(new StepFailed(id, 4, OrderStep.SubmitOrder, Outage));
        await host.ResumeAsync(id);
        await ShouldBeUnchangedAsync(before);
    }

    [Fact]
    public async Task A_passing_failure_waits_is_woken_and_goes_on_from_the_same_step()
    {
        var id = await StartedAsync();
        await host.AnswerAsync(new OrderNotFound(id, 1));
        await host.AnswerAsync(new StepFailed(id, 2, OrderStep.UpsertCustomer, Outage));
        var waiting = await host.OrderAsync(id);
        waiting.CurrentState.ShouldBe("Waiting");
        waiting.FailureReason.ShouldBe(FailureReason.Transient);
        waiting.ResumeAt!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
        (await host.KeepsDocumentAsync(id)).ShouldBeTrue();

        await host.MakeDueAsync(id);

        var commands = await host.CommandsAsync(id, 3);
        commands[2].ShouldBeOfType<UpsertCustomer>().Attempt.ShouldBe(3);
        await Eventually.BecomesTrue(async () => (await host.OrderAsync(id)).CurrentState == "UpsertingCustomer", "the step is asked for again");
        await host.AnswerAsync(new CustomerUpserted(id, 2, "10009", null));
        (await host.OrderAsync(id)).CurrentState.ShouldBe("UpsertingCustomer");
        await host.AnswerAsync(new CustomerUpserted(id, 3, "10001", null));
        var order = await host.OrderAsync(id);
        order.CurrentState.ShouldBe("CheckingProducts");
        order.CustomerNumber.ShouldBe("10001");
        order.Failures.ShouldBe(0);
        order.FailureReason.ShouldBeNull();
    }

    [Fact]
    public async Task A_wait_is_as_long_as_the_upstream_wants_it()
    {
        var id = await StartedAsync();
        var wanted = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(20);
        await host.AnswerAsync(new StepFailed(id, 1, OrderStep.CheckOrderExists, Outage with { Reason = FailureReason.RateLimit, RetryAt = wanted }));
        (await host.OrderAsync(id)).ResumeAt!.Value.ShouldBeGreaterThanOrEqualTo(wanted.AddMilliseconds(-1));
    }

    [Theory]
    [InlineData(FailureReason.Validation)]
    [InlineData(FailureReason.Missing)]
    [InlineData(FailureReason.Configuration)]
    [InlineData(FailureReason.Conflict)]
    [InlineData(FailureReason.Bug)]
    public async Task A_failure_that_waiting_cannot_mend_fails_at_once_and_keeps_the_document(FailureReason reason)
    {
        var id = await StartedAsync();
        await host.AnswerAsync(new StepFailed(id, 1, OrderStep.CheckOrderExists, new Failure(reason, "It is so.", "Mend it.", "77", "words", OfThisOrder: true)));
        var order = await host.OrderAsync(id);
        order.CurrentState.ShouldBe("Failed");
        (order.FailureReason, order.FailureMessage, order.FailureAdvice, order.FailureCode, order.FailureText)
            .ShouldBe((reason, "It is so.", "Mend it.", "77", "words"));
        order.ResumeAt.ShouldBeNull();
        (await host.KeepsDocumentAsync(id)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_order_somebody_else_booked_is_skipped_and_its_document_erased()
    {
        var id = await StartedAsync();
        await host.AnswerAsync(new OrderFound(id, 1, Document, CreatedByUs: false));
        var order = await host.OrderAsync(id);
        (order.CurrentState, order.DocumentNumber).ShouldBe(("Skipped", "000123"));
        await host.ErasesDocumentAsync(id);
    }

    [Fact]
    public async Task An_order_we_booked_before_is_transferred()
    {
        var id = await StartedAsync();
        await host.AnswerAsync(new OrderFound(id, 1, Document, CreatedByUs: true));
        (await host.OrderAsync(id)).CurrentState.ShouldBe("Transferred");
        await host.ErasesDocumentAsync(id);
    }

    [Fact]
    public async Task An_order_without_an_answer_asks_again_as_the_same_attempt_and_later_each_time()
    {
        var id = await StartedAsync();
        var first = (await host.OrderAsync(id)).ResumeAt!.Value;
        await host.MakeDueAsync(id);
        var commands = await host.CommandsAsync(id, 2);
        commands[1].ShouldBe(commands[0]);
        await Eventually.BecomesTrue(async () => (await host.OrderAsync(id)).Wakes == 1, "the order was woken");
        var order = await host.OrderAsync(id);
        order.CurrentState.ShouldBe("CheckingOrder");
        order.Attempt.ShouldBe(1);
        order.ResumeAt!.Value.ShouldBeGreaterThan(first + TimeSpan.FromSeconds(50));
    }

    [Fact]
    public async Task A_document_that_turns_up_while_the_order_waits_counts()
    {
        var id = await AtSubmittingAsync();
        await host.AnswerAsync(new StepFailed(id, 4, OrderStep.SubmitOrder, Outage with { Reason = FailureReason.UnknownOutcome }));
        (await host.OrderAsync(id)).CurrentState.ShouldBe("Waiting");
        await host.AnswerAsync(new OrderSubmitted(id, 4, Document));
        var order = await host.OrderAsync(id);
        order.CurrentState.ShouldBe("Transferred");
        order.FailureReason.ShouldBeNull();
        order.ResumeAt.ShouldBeNull();
    }

    [Fact]
    public async Task An_order_whose_document_is_gone_fails_with_the_remedy()
    {
        var order = new OrderReceived(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), "shop", 999_999, "999999", 1, "EUR", default, default);
        await host.AnnounceAsync(order);
        await host.AnswerAsync(new OrderNotFound(order.CorrelationId, 1));
        await Eventually.BecomesTrue(async () => (await host.OrderAsync(order.CorrelationId)).CurrentState == "Failed", "the order fails");
        var failed = await host.OrderAsync(order.CorrelationId);
        (failed.FailureReason, failed.Step).ShouldBe((FailureReason.Missing, OrderStep.UpsertCustomer));
    }

    [Fact]
    public async Task An_answer_for_an_order_nobody_knows_is_let_go() =>
        await host.AnswerAsync(new OrderNotFound(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), 1));

    private async Task<Guid> StartedAsync()
    {
        var order = await host.StoredAsync();
        await host.AnnounceAsync(order);
        return order.CorrelationId;
    }

    private async Task<Guid> AtSubmittingAsync()
    {
        var id = await StartedAsync();
        await host.AnswerAsync(new OrderNotFound(id, 1));
        await host.AnswerAsync(new CustomerUpserted(id, 2, "10001", 7));
        await host.AnswerAsync(new ProductsChecked(id, 3));
        (await host.OrderAsync(id)).CurrentState.ShouldBe("Submitting");
        return id;
    }

    private async Task ShouldBeUnchangedAsync(OrderService.Saga.OrderTransfer before)
    {
        var after = await host.OrderAsync(before.CorrelationId);
        (after.CurrentState, after.Attempt, after.Step, after.ResumeAt, after.Reference, after.DocumentNumber, after.CustomerNumber, after.Failures)
            .ShouldBe((before.CurrentState, before.Attempt, before.Step, before.ResumeAt, before.Reference, before.DocumentNumber, before.CustomerNumber, before.Failures));
    }
}
