using ProductService.Domain;
using Visma;

namespace ProductService.Tests.Domain;

public sealed class CatalogueReadingTests
{
    [Theory]
    [InlineData(1, true, true)]
    [InlineData(20, false, false)]
    [InlineData(21, false, true)]
    public void the_catalogue_is_looked_at_when_nothing_is_known_or_much_is_wanted(int wanted, bool noneKnown, bool expected) =>
        CatalogueReading.IsWorthALook(wanted, noneKnown).ShouldBe(expected);

    [Theory]
    [InlineData(200L, 500L, 1, 200L)]
    [InlineData(2500L, 500L, 1, 2500L)]
    [InlineData(2501L, 500L, 1, 500L)]
    [InlineData(2501L, 500L, 6, 2501L)]
    [InlineData(600L, 100L, 1, 100L)]
    [InlineData(9000L, 5000L, 1, 500L)]
    public void it_is_read_whole_where_that_takes_few_calls_else_its_first_page(long total, long maxPageSize, int wanted, long expected) =>
        CatalogueReading.RowsToRead(new RowMetadata(total, maxPageSize), wanted).ShouldBe(expected);

    [Fact]
    public void a_list_that_does_not_say_how_long_it_is_is_read_for_one_page() => CatalogueReading.RowsToRead(null, 100).ShouldBe(500);
}
