using Contracts.Failures;
using ProductService.Domain;

namespace ProductService.Tests.Domain;

public sealed class ProductFailuresTests
{
    [Fact]
    public void nothing_is_wrong_when_all_can_be_sold() => ProductFailures.For(States(("A", ItemState.Sellable))).ShouldBeNull();

    [Fact]
    public void missing_and_blocked_items_are_both_named_and_missing_decides()
    {
        var failure = ProductFailures.For(States(("A", ItemState.Missing), ("B", ItemState.NotSellable), ("C", ItemState.Sellable)))!.Failure;
        failure.Reason.ShouldBe(FailureReason.Missing);
        failure.Message.ShouldBe("Item A does not exist in Visma. Item B exists in Visma, but its status does not allow selling it.");
    }

    [Fact]
    public void a_long_list_names_ten_and_counts_the_rest()
    {
        var states = States([.. Enumerable.Range(10, 25).Select(n => ($"SKU-{n}", ItemState.Missing))]);
        var message = ProductFailures.For(states)!.Failure.Message;
        message.ShouldStartWith("25 items do not exist in Visma: SKU-10,");
        message.ShouldContain("SKU-19 and 15 more");
        message.ShouldNotContain("SKU-20");
    }

    private static Dictionary<string, ItemState> States(params (string Sku, ItemState State)[] states) => states.ToDictionary(item => item.Sku, item => item.State);
}
