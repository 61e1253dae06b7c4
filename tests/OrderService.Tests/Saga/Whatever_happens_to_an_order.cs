using Contracts.Failures;
using Contracts.Orders;
using CsCheck;
using OrderService.Tests.World;

namespace OrderService.Tests.Saga;

/// <summary>
/// Any interleaving of answers (right, late, doubled, stray), failures, wakes, announcements, replays, resolutions and reopenings ends in one
/// document or in one failure a person sees; and from there a replay ends in the document.
/// </summary>
public sealed class Whatever_happens_to_an_order(SagaHost host) : IClassFixture<SagaHost>
{
    private enum Move
    {
        CarriedOut, CarriedOutUnheard, OldCommandCarriedOut, Failed, OldCommandFailed, OldAnswer, Stray, Woken, Announced, Replayed, Resolved, Reopened, Changed,
    }

    // What concerns every order of a flow pauses it; that is another story.
    private static readonly Gen<Failure> AnyFailure =
        from reason in Gen.OneOf(
            FailureReason.Transient, FailureReason.RateLimit, FailureReason.UnknownOutcome, FailureReason.Validation, FailureReason.Missing,
            FailureReason.Conflict, FailureReason.Configuration, FailureReason.Bug)
        select new Failure(reason, "It is so.", "Mend it.", RetryAt: TimeProvider.System.GetUtcNow().AddHours(3), OfThisOrder: true);

    private static readonly Gen<(Move Move, int Pick, Failure Failure)> AnyMove = Gen.Select(
        Gen.Frequency(
            (12, Move.CarriedOut), (2, Move.CarriedOutUnheard), (2, Move.OldCommandCarriedOut), (4, Move.Failed), (1, Move.OldCommandFailed),
            (3, Move.OldAnswer), (2, Move.Stray), (4, Move.Woken), (1, Move.Announced), (2, Move.Replayed), (1, Move.Resolved), (1, Move.Reopened), (2, Move.Changed)),
        Gen.Int[1, 60],
        AnyFailure);

    [Fact]
    public Task It_ends_in_one_document_or_one_failure() =>
        Gen.Select(AnyMove.Array[0, 30], Gen.Frequency((9, false), (1, true))).SampleAsync(
            async (moves, madeByOthers) =>
            {
                var order = new OneOrder(host, await host.StoredAsync(), madeByOthers);
                await order.AnnounceAsync();
                foreach (var move in moves)
                    await MakeAsync(order, move);

                var ended = await ComeToAnEndAsync(order);
                if (ended is "Failed" or "Resolved")
                {
                    await ReopenAsync(order);
                    await ReplayAsync(order, ReplayFrom.Start);
                    ended = await ComeToAnEndAsync(order);
                }

                order.Document.ShouldNotBeNull();
                order.Creates.ShouldBe(madeByOthers ? 0 : 1);
                var row = await order.RowAsync();
                row.DocumentNumber.ShouldBe(order.Document.Number);
                ended.ShouldBeOneOf("Transferred", "Skipped");
                await host.ErasesDocumentAsync(order.Id);
            },
            iter: 400,
            threads: 16);

    private static Task MakeAsync(OneOrder order, (Move Move, int Pick, Failure Failure) step) => step.Move switch
    {
        Move.CarriedOut => order.CarryOutAsync(0, arrives: true),
        Move.CarriedOutUnheard => order.CarryOutAsync(0, arrives: false),
        Move.OldCommandCarriedOut => order.CarryOutAsync(step.Pick, arrives: true),
        Move.Failed => order.FailAsync(0, step.Failure),
        Move.OldCommandFailed => order.FailAsync(step.Pick, step.Failure),
        Move.OldAnswer => order.ArriveAgainAsync(step.Pick),
        Move.Stray => order.StrayAsync(step.Pick),
        Move.Woken => order.TellAsync(new ResumeOrder(order.Id)),
        Move.Announced => order.AnnounceAsync(),
        Move.Replayed => ReplayAsync(order, (ReplayFrom)(step.Pick % 3)),
        Move.Resolved => ResolveAsync(order),
        Move.Changed => order.TellAsync(
            new OrderChanged(order.Id, 12.10m + (step.Pick % 2), "EUR", step.Pick % 3 == 0, TimeProvider.System.GetUtcNow())),
        _ => ReopenAsync(order),
    };

    private static async Task<string> ComeToAnEndAsync(OneOrder order)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var row = await order.RowAsync();
            if (row.ResumeAt is null)
                return row.CurrentState;
            if (row.CurrentState == "Waiting")
                await order.TellAsync(new ResumeOrder(order.Id));
            else
                await order.CarryOutAsync(0, arrives: true);
        }

        throw new ShouldAssertException($"The order did not come to an end: {(await order.RowAsync()).CurrentState}.");
    }

    private static Task ReplayAsync(OneOrder order, ReplayFrom from) => order.TellAsync(new ReplayOrder(order.Id, NewId(), from));

    private static async Task ResolveAsync(OneOrder order) =>
        await order.TellAsync(new ResolveOrder(order.Id, NewId(), (await order.RowAsync()).LastActionId));

    private static async Task ReopenAsync(OneOrder order) =>
        await order.TellAsync(new ReopenOrder(order.Id, NewId(), (await order.RowAsync()).LastActionId));

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
