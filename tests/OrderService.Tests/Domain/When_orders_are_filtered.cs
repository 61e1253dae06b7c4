using Ccv;
using Integrations;
using OrderService.Domain;

namespace OrderService.Tests.Domain;

public sealed class When_orders_are_filtered
{
    private static readonly CcvOrder Order = new()
    {
        Id = 1, CreateDate = DateTimeOffset.Parse("2026-01-15T09:00:00Z"), Status = 7, IsCompleted = true, Paid = true, Paymethod = "cash",
    };

    private static readonly IntakeSettings Settings = new();

    [Fact]
    public void A_completed_paid_order_passes() => Decide(Order).ShouldBe(FilterVerdict.TakeIn);

    [Fact]
    public void An_unpaid_order_is_watched_unless_payment_does_not_matter()
    {
        Decide(Order with { Paid = false }).ShouldBe(FilterVerdict.Watch);
        Decide(Order with { Paid = false }, Settings with { Payment = PaymentFilter.Any }).ShouldBe(FilterVerdict.TakeIn);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void An_order_that_is_not_completed_is_watched(bool? completed) =>
        Decide(Order with { IsCompleted = completed }).ShouldBe(FilterVerdict.Watch);

    [Fact]
    public void A_cancelled_order_is_left_alone_unless_asked_for()
    {
        Decide(Order with { Status = 8 }).ShouldBe(FilterVerdict.Ignore);
        Decide(Order with { Status = 8 }, Settings with { Statuses = [7, 8] }).ShouldBe(FilterVerdict.TakeIn);
    }

    [Fact]
    public void Another_status_may_still_come()
    {
        Decide(Order with { Status = 1 }, Settings with { Statuses = [7] }).ShouldBe(FilterVerdict.Watch);
        Decide(Order with { Status = null }, Settings with { Statuses = [7] }).ShouldBe(FilterVerdict.Watch);
    }

    [Fact]
    public void Another_way_of_paying_was_never_meant()
    {
        Decide(Order, Settings with { Paymethods = ["pin"] }).ShouldBe(FilterVerdict.Ignore);
        Decide(Order, Settings with { Paymethods = ["pin", "CASH"] }).ShouldBe(FilterVerdict.TakeIn);
    }

    [Fact]
    public void The_start_date_counts_from_its_own_moment()
    {
        Decide(Order, Settings with { StartDate = Order.CreateDate }).ShouldBe(FilterVerdict.TakeIn);
        Decide(Order, Settings with { StartDate = Order.CreateDate!.Value.AddTicks(1) }).ShouldBe(FilterVerdict.Ignore);
    }

    private static FilterVerdict Decide(CcvOrder order, IntakeSettings? settings = null) => OrderFilter.Decide(order, settings ?? Settings);
}
