using Contracts.Failures;
using Contracts.Orders;
using Contracts.Products;
using OrderService.Saga;
using OrderService.Tests.World;

namespace OrderService.Tests.Saga;

public sealed class When_a_person_steps_in(SagaHost host) : IClassFixture<SagaHost>
{
    private static readonly DocumentLink Document = new(DocumentKind.SalesOrder, "SO", "000123");
    private static readonly Failure Outage = new(FailureReason.Transient, "Visma is away.", "Wait.");
    private static readonly Failure Unknown = new(FailureReason.Missing, "Item TS-100 is unknown.", "Create it.", "1804");

    [Fact]
    public async Task A_failed_order_begins_again_at_the_step_that_failed_as_a_new_attempt()
    {
        var id = await FailedAsync();

        var replay = Replay(id);
        await host.TellAsync(replay);

        var order = await host.OrderAsync(id);
        order.CurrentState.ShouldBe("CheckingProducts");
        (order.Replays, order.ReplayId, order.Failures, order.FailureReason, order.FinishedAt).ShouldBe((1, replay.ReplayId, 0, null, null));
        (await host.CommandsAsync(id, 4))[3].ShouldBeOfType<CheckProducts>().Attempt.ShouldBe(4);
        await host.AnswerAsync(new ProductsChecked(id, 3));
        (await host.OrderAsync(id)).CurrentState.ShouldBe("CheckingProducts");
        await host.AnswerAsync(new ProductsChecked(id, 4));
        await host.AnswerAsync(new OrderSubmitted(id, 5, Document));
        (await host.OrderAsync(id)).CurrentState.ShouldBe("Transferred");
    }

    [Fact]
    public async Task The_same_replay_does_not_begin_twice()
    {
        var id = await FailedAsync();
        var replay = Replay(id);
        await host.TellAsync(replay);
        await host.AnswerAsync(new StepFailed(id, 4, OrderStep.CheckProducts, Unknown));
        var before = await host.OrderAsync(id);

        await host.TellAsync(replay);

        await ShouldBeUnchangedAsync(before);
    }

    [Fact]
    public async Task A_waiting_order_is_tried_at_once_and_its_resume_asks_the_same_attempt()
    {
        var id = await StartedAsync();
        await host.AnswerAsync(new OrderNotFound(id, 1));
        await host.AnswerAsync(new StepFailed(id, 2, OrderStep.UpsertCustomer, Outage));

        await host.TellAsync(Replay(id));
        await host.ResumeAsync(id);

        var order = await host.OrderAsync(id);
        (order.CurrentState, order.Attempt, order.Wakes).ShouldBe(("UpsertingCustomer", 3, 1));
    }

    [Fact]
    public async Task An_order_under_way_or_done_is_left_alone()
    {
        var id = await StartedAsync();
        var before = await host.OrderAsync(id);
        await host.TellAsync(Replay(id, ReplayFrom.Start));
        await host.TellAsync(new ResolveOrder(id, Guid.CreateVersion7(), null));
        await ShouldBeUnchangedAsync(before);

        await host.AnswerAsync(new OrderFound(id, 1, Document, CreatedByUs: true));
        before = await host.OrderAsync(id);
        await host.TellAsync(Replay(id, ReplayFrom.Start));
        await host.TellAsync(new ResolveOrder(id, Guid.CreateVersion7(), null));
        await host.TellAsync(new ReopenOrder(id, Guid.CreateVersion7(), null));
        await ShouldBeUnchangedAsync(before);
    }

    [Fact]
    public async Task From_the_start_it_is_read_again_and_every_step_follows()
    {
        var id = await FailedAsync();
        await host.TellAsync(Replay(id, ReplayFrom.Start));
        (await host.CommandsAsync(id, 4))[3].ShouldBeOfType<ReadOrder>();
        (await host.OrderAsync(id)).CurrentState.ShouldBe("ReadingOrder");

        var created = new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);
        await host.AnswerAsync(new OrderRead(id, 4, "R-1", 99.95m, "EUR", created));

        var order = await host.OrderAsync(id);
        (order.CurrentState, order.Reference, order.Total, order.CreatedAt).ShouldBe(("CheckingOrder", "R-1", 99.95m, created));
        (await host.CommandsAsync(id, 5))[4].ShouldBeOfType<CheckOrderExists>().Reference.ShouldBe("R-1");
    }

    [Fact]
    public async Task An_order_whose_document_is_gone_is_read_again_from_wherever_it_is_replayed()
    {
        var id = await FailedAsync();
        await host.EraseDocumentAsync(id);
        await host.TellAsync(Replay(id));
        (await host.CommandsAsync(id, 4))[3].ShouldBeOfType<ReadOrder>();
    }

    [Fact]
    public async Task An_edited_document_goes_every_step_without_being_read_again()
    {
        var id = await FailedAsync();
        await host.TellAsync(Replay(id, ReplayFrom.StoredDocument));
        (await host.CommandsAsync(id, 4))[3].ShouldBeOfType<CheckOrderExists>();
    }

    [Fact]
    public async Task A_replay_that_fails_again_can_be_replayed_again()
    {
        var id = await FailedAsync();
        await host.TellAsync(Replay(id, ReplayFrom.Start));
        await host.AnswerAsync(new StepFailed(id, 4, OrderStep.ReadOrder, Unknown));
        var failed = await host.OrderAsync(id);
        (failed.CurrentState, failed.Step, failed.Replays).ShouldBe(("Failed", OrderStep.ReadOrder, 1));

        await host.TellAsync(Replay(id));

        (await host.OrderAsync(id)).Replays.ShouldBe(2);
        (await host.CommandsAsync(id, 5))[4].ShouldBeOfType<ReadOrder>().Attempt.ShouldBe(5);
    }

    [Fact]
    public async Task A_resolved_order_is_closed_its_document_erased_and_its_failure_kept_for_the_way_back()
    {
        var id = await FailedAsync();
        var resolve = new ResolveOrder(id, Guid.CreateVersion7(), null);
        await host.TellAsync(resolve);
        var resolved = await host.OrderAsync(id);
        (resolved.CurrentState, resolved.LastActionId, resolved.ResumeAt).ShouldBe(("Resolved", resolve.ActionId, null));
        await host.ErasesDocumentAsync(id);
        await host.TellAsync(Replay(id));
        await ShouldBeUnchangedAsync(resolved);

        var reopen = new ReopenOrder(id, Guid.CreateVersion7(), resolve.ActionId);
        await host.TellAsync(reopen);
        await host.TellAsync(resolve);
        await host.TellAsync(reopen);

        var order = await host.OrderAsync(id);
        (order.CurrentState, order.FailureReason, order.FailureCode, order.Step).ShouldBe(("Failed", FailureReason.Missing, "1804", OrderStep.CheckProducts));
    }

    [Fact]
    public async Task A_waiting_order_that_is_resolved_waits_no_more()
    {
        var id = await StartedAsync();
        await host.AnswerAsync(new StepFailed(id, 1, OrderStep.CheckOrderExists, Outage));
        await host.TellAsync(new ResolveOrder(id, Guid.CreateVersion7(), null));
        await host.ResumeAsync(id);
        var order = await host.OrderAsync(id);
        (order.CurrentState, order.ResumeAt).ShouldBe(("Resolved", null));
        order.FinishedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_document_that_turns_up_later_counts_whatever_was_decided(bool resolved)
    {
        var id = await FailedAsync();
        if (resolved)
            await host.TellAsync(new ResolveOrder(id, Guid.CreateVersion7(), null));
        else
            await host.TellAsync(Replay(id, ReplayFrom.Start));

        await host.AnswerAsync(new OrderSubmitted(id, 3, Document));

        (await host.OrderAsync(id)).CurrentState.ShouldBe("Transferred");
    }

    private static ReplayOrder Replay(Guid id, ReplayFrom from = ReplayFrom.FailedStep) => new(id, Guid.CreateVersion7(), from);

    private async Task<Guid> StartedAsync()
    {
        var order = await host.StoredAsync();
        await host.AnnounceAsync(order);
        return order.CorrelationId;
    }

    /// <summary>Failed at the third step, attempt 3.</summary>
    private async Task<Guid> FailedAsync()
    {
        var id = await StartedAsync();
        await host.AnswerAsync(new OrderNotFound(id, 1));
        await host.AnswerAsync(new Contracts.Customers.CustomerUpserted(id, 2, "10001", 7));
        await host.AnswerAsync(new StepFailed(id, 3, OrderStep.CheckProducts, Unknown));
        (await host.OrderAsync(id)).CurrentState.ShouldBe("Failed");
        return id;
    }

    private async Task ShouldBeUnchangedAsync(OrderTransfer before) =>
        (await host.OrderAsync(before.CorrelationId)).ShouldBeEquivalentTo(before);
}
