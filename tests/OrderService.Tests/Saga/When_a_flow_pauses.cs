using Contracts.Failures;
using Contracts.Orders;
using OrderService.Persistence;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Saga;

public sealed class When_a_flow_pauses : IAsyncLifetime
{
    private static readonly Failure WrongSecret = new(FailureReason.Auth, "Visma Connect does not accept the secret.", "Check the secret.");
    private static readonly Failure WrongType = new(FailureReason.Configuration, "The order type does not exist.", "Correct it.", "0001");

    private readonly SagaHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_order_waits_with_the_reason_and_new_orders_wait_without_a_call()
    {
        var refused = await StartedAsync();
        await RefuseAsync(refused, 1, WrongSecret);
        var bystander = await StartedAsync();

        var (first, second) = (await _host.OrderAsync(refused), await _host.OrderAsync(bystander));
        (first.CurrentState, first.FailureReason, first.Held).ShouldBe(("Waiting", FailureReason.Auth, true));
        (second.CurrentState, second.FailureMessage, second.Held, second.Attempt).ShouldBe(("Waiting", WrongSecret.Message, true, 0));
        second.ResumeAt!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddMinutes(30));
        (await PauseAsync()).ResumedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_held_order_that_is_woken_without_being_let_through_waits_on()
    {
        await RefuseAsync(await StartedAsync(), 1, WrongSecret);
        var bystander = await StartedAsync();
        await _host.ResumeAsync(bystander);
        (await _host.OrderAsync(bystander)).CurrentState.ShouldBe("Waiting");
    }

    [Fact]
    public async Task One_that_was_not_refused_is_tried_first_asked_afresh_and_opens_the_flow_for_all()
    {
        var refused = await StartedAsync();
        await RefuseAsync(refused, 1, WrongSecret);
        var second = await StartedAsync();
        var third = await StartedAsync();

        await ProbeNowAsync();
        var command = (await _host.CommandsAsync(second, 1))[0].ShouldBeOfType<CheckOrderExists>();
        command.Fresh.ShouldBeTrue();
        (await _host.OrderAsync(third)).CurrentState.ShouldBe("Waiting");

        await _host.AnswerAsync(new OrderNotFound(second, 1));

        await Eventually.BecomesTrue(async () => (await PauseAsync()).ResumedAt is not null, "the flow goes on");
        (await _host.CommandsAsync(refused, 2)).Count.ShouldBe(2);
        (await _host.CommandsAsync(third, 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_that_is_refused_again_though_others_passed_has_failed_by_itself()
    {
        var odd = await StartedAsync();
        await RefuseAsync(odd, 1, WrongType);
        var other = await StartedAsync();
        await ProbeNowAsync();
        await _host.CommandsAsync(other, 1);
        await _host.AnswerAsync(new OrderNotFound(other, 1));
        await _host.CommandsAsync(odd, 2);

        await RefuseAsync(odd, 2, WrongType);

        (await _host.OrderAsync(odd)).CurrentState.ShouldBe("Failed");
        (await PauseAsync()).ResumedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Refused_credentials_never_fail_an_order()
    {
        var odd = await StartedAsync();
        await RefuseAsync(odd, 1, WrongSecret);
        var other = await StartedAsync();
        await ProbeNowAsync();
        await _host.CommandsAsync(other, 1);
        await _host.AnswerAsync(new OrderNotFound(other, 1));
        await _host.CommandsAsync(odd, 2);

        await RefuseAsync(odd, 2, WrongSecret);

        (await _host.OrderAsync(odd)).CurrentState.ShouldBe("Waiting");
        (await PauseAsync()).ResumedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_trial_that_is_refused_says_why_by_now_and_holds_the_flow()
    {
        await RefuseAsync(await StartedAsync(), 1, WrongSecret);
        var second = await StartedAsync();
        await ProbeNowAsync();
        await _host.CommandsAsync(second, 1);

        await RefuseAsync(second, 1, WrongType);

        var pause = await PauseAsync();
        (pause.ResumedAt, pause.Reason, pause.Message).ShouldBe((null, FailureReason.Configuration, WrongType.Message));
        (await _host.OrderAsync(second)).Held.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_one_orders_own_value_fails_that_order_and_pauses_nothing()
    {
        var order = await StartedAsync();
        await RefuseAsync(order, 1, WrongType with { OfThisOrder = true });
        (await _host.OrderAsync(order)).CurrentState.ShouldBe("Failed");
        await _host.CommandsAsync(await StartedAsync(), 1);
    }

    [Fact]
    public async Task A_refusal_that_is_only_remembered_is_asked_afresh_before_anything_pauses()
    {
        var order = await StartedAsync();
        await RefuseAsync(order, 1, WrongSecret with { RetryAt = TimeProvider.System.GetUtcNow().AddMinutes(5) });
        (await _host.CommandsAsync(order, 2))[1].Fresh.ShouldBeTrue();
        await _host.CommandsAsync(await StartedAsync(), 1);
    }

    [Fact]
    public async Task Who_waits_out_an_outage_is_called_when_another_gets_through_but_not_who_waits_for_a_named_time()
    {
        var outage = new Failure(FailureReason.Transient, "Visma is away.", "Wait.", RetryAt: TimeProvider.System.GetUtcNow().AddMinutes(30));
        var (waiting, limited) = (await StartedAsync(), await StartedAsync());
        await RefuseAsync(waiting, 1, outage);
        await RefuseAsync(limited, 1, outage with { Reason = FailureReason.RateLimit });

        await Eventually.BecomesTrue(
            async () =>
            {
                await _host.AnswerAsync(new OrderNotFound(await StartedAsync(), 1));
                return (await _host.OrderAsync(waiting)).Attempt == 2;
            },
            "the order is called");

        (await _host.OrderAsync(limited)).Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task What_Visma_does_not_know_at_the_end_is_asked_afresh_once()
    {
        var gone = new Failure(FailureReason.Missing, "The debtor was not found.", "Check it.", "1400");
        var id = await StartedAsync();
        await _host.AnswerAsync(new OrderNotFound(id, 1));
        await _host.AnswerAsync(new Contracts.Customers.CustomerUpserted(id, 2, "10001", null));
        await _host.AnswerAsync(new Contracts.Products.ProductsChecked(id, 3));
        await _host.AnswerAsync(new StepFailed(id, 4, OrderStep.SubmitOrder, gone));
        (await _host.CommandsAsync(id, 5))[4].ShouldBeOfType<Contracts.Customers.UpsertCustomer>().Fresh.ShouldBeTrue();
        await _host.AnswerAsync(new Contracts.Customers.CustomerUpserted(id, 5, "10002", null));
        (await _host.CommandsAsync(id, 6))[5].Fresh.ShouldBeTrue();
        await _host.AnswerAsync(new Contracts.Products.ProductsChecked(id, 6));
        (await _host.OrderAsync(id)).CustomerNumber.ShouldBe("10002");

        await _host.AnswerAsync(new StepFailed(id, 7, OrderStep.SubmitOrder, gone));

        (await _host.OrderAsync(id)).CurrentState.ShouldBe("Failed");
    }

    private async Task<Guid> StartedAsync()
    {
        var order = await _host.StoredAsync();
        await _host.AnnounceAsync(order);
        return order.CorrelationId;
    }

    private Task RefuseAsync(Guid order, int attempt, Failure failure) =>
        _host.AnswerAsync(new StepFailed(order, attempt, OrderStep.CheckOrderExists, failure));

    private async Task<FlowPause> PauseAsync() => (await _host.PauseAsync()).ShouldNotBeNull();

    private Task<bool> ProbeNowAsync() => _host.ProbeNowAsync();
}
