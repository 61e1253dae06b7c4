using Ccv;
using CsCheck;
using Integrations;
using OrderService.Domain;

namespace OrderService.Tests.Domain;

/// <summary>Identities, references and the filter, whatever CCV sends.</summary>
public sealed class Whatever_orders_are_called
{
    private static readonly Gen<CcvOrder> AnyOrder =
        from id in Gen.Long[1, long.MaxValue]
        from number in Gen.Long[1, 99_999].Nullable()
        from prefix in Gen.String[Gen.Char["KTK-/ {}idnumber"], 0, 8].Null()
        from status in Gen.Int[0, 15].Nullable()
        from completed in Gen.Bool.Nullable()
        from paid in Gen.Bool
        from paymethod in Gen.OneOf("cash", "CASH", "pin", "Pin", "", "ideal").Null()
        from minutes in Gen.Int[-100_000, 100_000].Nullable()
        select new CcvOrder
        {
            Id = id, OrderNumber = number, OrderNumberFull = prefix, Status = status, IsCompleted = completed, Paid = paid, Paymethod = paymethod,
            CreateDate = minutes is { } ago ? DateTimeOffset.UnixEpoch.AddYears(56).AddMinutes(ago) : null,
        };

    private static readonly Gen<IntakeSettings> AnySettings =
        from statuses in Gen.Int[1, 14].Array[0, 3]
        from payment in Gen.Enum<PaymentFilter>()
        from paymethods in Gen.OneOf("cash", "PIN", "ideal").Array[0, 2]
        from start in Gen.Bool
        select new IntakeSettings
        {
            Statuses = statuses, Payment = payment, Paymethods = paymethods, StartDate = start ? DateTimeOffset.UnixEpoch.AddYears(56) : null,
        };

    [Fact]
    public void Identities_differ_for_different_orders_and_never_for_the_same() =>
        Gen.Select(Gen.String[Gen.Char["abc1-/"], 1, 6], Gen.Long[0, 2000], Gen.String[Gen.Char["abc1-/"], 1, 6], Gen.Long[0, 2000])
            .Where((one, first, other, second) => !one.Contains('/', StringComparison.Ordinal) && !other.Contains('/', StringComparison.Ordinal))
            .Sample((one, first, other, second) =>
                (OrderIdentity.For(one, first) == OrderIdentity.For(other, second)).ShouldBe(one == other && first == second), iter: 5000);

    [Fact]
    public void A_reference_by_id_is_no_other_orders() =>
        Gen.Select(AnyOrder, AnyOrder).Sample((one, other) =>
        {
            var same = OrderReference.Format("CCV-{id}", one) == OrderReference.Format("CCV-{id}", other);
            same.ShouldBe(one.Id == other.Id);
        }, iter: 2000);

    [Fact]
    public void A_reference_is_never_empty_and_always_the_same() =>
        Gen.Select(AnyOrder, Gen.OneOf("{ordernumber}", "{number}", "{id}", "{ordernumber}-{id}")).Sample((order, template) =>
        {
            var reference = OrderReference.Format(template, order);
            reference.ShouldNotBeNullOrWhiteSpace();
            reference.ShouldBe(reference.Trim());
            OrderReference.Format(template, order).ShouldBe(reference);
        }, iter: 2000);

    [Fact]
    public void What_an_order_is_called_is_taken_as_it_is_even_where_it_looks_like_a_template() =>
        AnyOrder.Sample(order =>
        {
            var called = string.IsNullOrWhiteSpace(order.OrderNumberFull) ? null : order.OrderNumberFull.Trim();
            if (called is not null)
                OrderReference.Format("{ordernumber}", order).ShouldBe(called);
        }, iter: 3000);

    [Fact]
    public void An_order_called_like_a_place_of_the_template_keeps_its_name() =>
        OrderReference.Format("{ordernumber}/{number}", new CcvOrder { Id = 7, OrderNumber = 12, OrderNumberFull = "K{id}{number}" }).ShouldBe("K{id}{number}/12");

    [Fact]
    public void Only_what_is_completed_and_asked_for_is_taken_in() =>
        Gen.Select(AnyOrder, AnySettings).Sample((order, settings) =>
        {
            var verdict = OrderFilter.Decide(order, settings);
            OrderFilter.Decide(order with { Paymethod = order.Paymethod?.ToUpperInvariant() }, settings).ShouldBe(verdict);
            if (verdict != FilterVerdict.TakeIn)
                return;

            order.IsCompleted.ShouldBe(true);
            (order.Paid || settings.Payment == PaymentFilter.Any).ShouldBeTrue();
            (order.Status == 8 && !settings.Statuses.Contains(8)).ShouldBeFalse();
            (order.CreateDate < settings.StartDate).ShouldBeFalse();
        }, iter: 5000);

    [Fact]
    public void What_is_watched_passes_once_it_is_completed_paid_and_of_a_status_asked_for() =>
        Gen.Select(AnyOrder, AnySettings).Sample((order, settings) =>
        {
            if (OrderFilter.Decide(order, settings) != FilterVerdict.Watch)
                return;

            var ripe = order with { IsCompleted = true, Paid = true, Status = settings.Statuses.Count > 0 ? settings.Statuses[0] : 7 };
            OrderFilter.Decide(ripe, settings).ShouldBe(FilterVerdict.TakeIn);
        }, iter: 5000);
}
