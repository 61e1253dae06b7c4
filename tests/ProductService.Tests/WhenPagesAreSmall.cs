namespace ProductService.Tests;

public sealed class WhenPagesAreSmall(SmallPagesTown town) : IClassFixture<SmallPagesTown>
{
    [Fact]
    public async Task only_the_first_page_is_looked_at_and_the_rest_asked_for_one_by_one()
    {
        await town.Replica.ForgetAsync();
        (await town.Company.CallsOfAsync(() => town.Replica.CheckAsync(Replica.Shop, "KK-001", "WN-008"))).ShouldBe((1, 2));
        (await town.Company.CallsOfAsync(() => town.Replica.CheckAsync(Replica.Shop, "KK-001", "WN-008"))).ShouldBe((0, 0));
    }

    [Fact]
    public async Task an_order_of_very_many_items_reads_the_catalogue_where_that_is_fewer_calls()
    {
        await town.Replica.ForgetAsync();
        var skus = Enumerable.Range(1, 15).Select(n => $"KK-{n:000}").Concat(Enumerable.Range(1, 8).Select(n => $"WN-{n:000}")).ToArray();
        var (lists, items) = await town.Company.CallsOfAsync(() => town.Replica.CheckAsync(Replica.Shop, skus));
        items.ShouldBe(0);
        lists.ShouldBeLessThanOrEqualTo(skus.Length);
    }
}
