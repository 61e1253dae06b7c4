using OrderService.Endpoints;

namespace OrderService.Tests.Endpoints;

public sealed class When_pages_follow_each_other
{
    [Fact]
    public void A_cursor_is_read_as_it_was_written()
    {
        var cursor = new PageCursor(DateTimeOffset.Parse("2026-01-15T09:12:44.1234567Z"), Guid.Parse("0198b6a0-0000-8000-8000-000000000001"));
        PageCursor.TryParse(cursor.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(cursor);
        Uri.EscapeDataString(cursor.ToString()).ShouldBe(cursor.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("MTIz")]
    [InlineData("MTIzOmFiYw")]
    [InlineData("OTIyMzM3MjAzNjg1NDc3NTgwNzowMTk4YjZhMDAwMDA4MDAwODAwMDAwMDAwMDAwMDAwMQ")]
    public void What_is_no_cursor_is_told_from_one(string text) => PageCursor.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_query_names_all_its_faults()
    {
        new OrderQuery { Limit = 0, After = "!", State = "Nowhere" }.Errors().Keys.Order().ShouldBe(["after", "limit", "state"]);
        new OrderQuery { Limit = 500, State = "failed" }.Errors().ShouldBeEmpty();
    }
}
