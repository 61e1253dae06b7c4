using Contracts;
using Contracts.Customers;
using Contracts.Failures;
using Contracts.Orders;
using Contracts.Products;
using OrderService.Saga;
using OrderService.Tests.World;

namespace OrderService.Tests.Saga;

/// <summary>
/// One order between the real saga and a Visma of one shelf: steps do what they are told when they are told, answers come, come late, twice, or
/// never. After each message the order is looked at.
/// </summary>
internal sealed class OneOrder(SagaHost host, OrderReceived order, bool madeByOthers)
{
    private static readonly DocumentLink Theirs = new(DocumentKind.SalesOrder, "SO", "theirs");
    private static readonly DocumentLink Ours = new(DocumentKind.SalesOrder, "SO", "ours");
    private readonly List<IAnswer> _answers = [];
    private DocumentLink? _document = madeByOthers ? Theirs : null;
    private OrderTransfer? _before;

    public Guid Id => order.CorrelationId;

    public DocumentLink? Document => _document;

    public int Creates { get; private set; }

    public Task<OrderTransfer> RowAsync() => host.OrderAsync(Id);

    public async Task AnnounceAsync()
    {
        await host.AnnounceAsync(order);
        await LookAsync();
    }

    public async Task TellAsync<T>(T message)
        where T : class, IEvent
    {
        await host.TellAsync(message);
        await LookAsync(byOther: message is ReplayOrder or ResolveOrder or ReopenOrder or OrderChanged);
    }

    /// <summary>A command is carried out and answered; whether the answer arrives is another matter.</summary>
    public async Task CarryOutAsync(int pick, bool arrives)
    {
        if (await CommandAsync(pick) is not { } command)
            return;

        var answer = await AnswerAsync(command);
        _answers.Add(answer);
        if (arrives)
            await ArriveAsync(answer);
    }

    /// <summary>A command cannot be carried out; a create of unknown outcome may have made the document all the same.</summary>
    public async Task FailAsync(int pick, Failure failure)
    {
        if (await CommandAsync(pick) is not { } command)
            return;

        if (command is SubmitOrder submit && failure.Reason == FailureReason.UnknownOutcome)
            Create(submit);
        var answer = new StepFailed(Id, command.Attempt, StepOf(command), failure);
        _answers.Add(answer);
        await ArriveAsync(answer);
    }

    /// <summary>An answer that was given before arrives, or arrives once more.</summary>
    public Task ArriveAgainAsync(int pick) => _answers.Count == 0 ? Task.CompletedTask : ArriveAsync(_answers[pick % _answers.Count]);

    /// <summary>An answer nobody asked for: to another attempt than any.</summary>
    public async Task StrayAsync(int pick)
    {
        var attempt = (await RowAsync()).Attempt + 1 + (pick % 3);
        IAnswer[] strays =
        [
            new OrderNotFound(Id, attempt), new CustomerUpserted(Id, attempt, "10009", null), new ProductsChecked(Id, attempt),
            new OrderFound(Id, attempt, Theirs, false),
            new StepFailed(Id, attempt, OrderStep.SubmitOrder, new Failure(FailureReason.Validation, "It is so.", "Mend it.")),
        ];
        await ArriveAsync(strays[pick % strays.Length]);
    }

    private async Task ArriveAsync(IAnswer answer)
    {
        switch (answer)
        {
            case OrderNotFound a: await host.AnswerAsync(a); break;
            case OrderFound a: await host.AnswerAsync(a); break;
            case CustomerUpserted a: await host.AnswerAsync(a); break;
            case ProductsChecked a: await host.AnswerAsync(a); break;
            case OrderSubmitted a: await host.AnswerAsync(a); break;
            case OrderRead a: await host.AnswerAsync(a); break;
            case StepFailed a: await host.AnswerAsync(a); break;
            default: throw new InvalidOperationException($"{answer.GetType().Name} is no answer of a step.");
        }

        await LookAsync();
    }

    // 0 is the command under way, 1 and more are those before.
    private async Task<ICommand?> CommandAsync(int pick)
    {
        var row = await RowAsync();
        var sent = row.Attempt == 0 ? [] : await host.CommandsUpToAsync(Id, row.Attempt);
        if (pick == 0)
            return sent.LastOrDefault(command => command.Attempt == row.Attempt);
        return sent.Count == 0 ? null : sent[pick % sent.Count];
    }

    private async Task<IAnswer> AnswerAsync(ICommand command)
    {
        switch (command)
        {
            case CheckOrderExists when _document is { } document: return new OrderFound(Id, command.Attempt, document, document == Ours);
            case CheckOrderExists: return new OrderNotFound(Id, command.Attempt);
            case UpsertCustomer: return new CustomerUpserted(Id, command.Attempt, "10001", 7);
            case CheckProducts: return new ProductsChecked(Id, command.Attempt);
            case SubmitOrder submit: return new OrderSubmitted(Id, command.Attempt, Create(submit));
            default:
                var row = await RowAsync();
                if (row.CurrentState != "ReadingOrder" || row.Attempt != command.Attempt)
                    return new StepFailed(Id, command.Attempt, OrderStep.ReadOrder, new Failure(FailureReason.Transient, "It went on.", "Nothing."));
                await host.StoredAsync(order.CcvOrderId);
                return new OrderRead(Id, command.Attempt, order.Reference, order.Total, order.Currency, order.CreatedAt);
        }
    }

    private DocumentLink Create(SubmitOrder submit)
    {
        submit.CustomerNumber.ShouldBe("10001");
        if (_document is null)
            Creates++;
        return _document ??= Ours;
    }

    private async Task LookAsync(bool byOther = false)
    {
        var row = await RowAsync();
        var standsStill = row.CurrentState is "Transferred" or "Skipped" or "Failed" or "Resolved";
        (row.ResumeAt is null).ShouldBe(standsStill, $"{row.CurrentState} and its next time");
        if (row.CurrentState is "Failed" or "Waiting")
            (row.FailureReason is null || string.IsNullOrEmpty(row.FailureMessage) || string.IsNullOrEmpty(row.FailureAdvice)).ShouldBeFalse();
        if (row.CurrentState is "Transferred" or "Skipped")
            row.DocumentNumber.ShouldBe(_document?.Number);
        if (_before is { } before)
        {
            row.Attempt.ShouldBeGreaterThanOrEqualTo(before.Attempt);
            if (before.CurrentState is "Transferred" or "Skipped")
                row.CurrentState.ShouldBe(before.CurrentState);
            if (before.CurrentState is "Transferred" or "Skipped" && !byOther)
                row.Version.ShouldBe(before.Version);
            if (before.CurrentState is "Failed" or "Resolved" && !byOther && row.CurrentState != "Transferred")
                row.Version.ShouldBe(before.Version);
        }

        _before = row;
    }

    private static OrderStep StepOf(ICommand command) => command switch
    {
        ReadOrder => OrderStep.ReadOrder,
        CheckOrderExists => OrderStep.CheckOrderExists,
        UpsertCustomer => OrderStep.UpsertCustomer,
        CheckProducts => OrderStep.CheckProducts,
        _ => OrderStep.SubmitOrder,
    };
}
