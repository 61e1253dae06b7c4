using Cli.Api;
using Cli.Output;

namespace Cli.Tests;

public sealed class When_tables_are_written
{
    [Fact]
    public void columns_are_aligned_and_numbers_to_the_right()
    {
        var table = new Table("NAME", "COUNT", "WHY");
        table.Add("short", "7", "because");
        table.Add("a longer one", "1200", null);

        table.Lines(null, colours: false).ShouldBe(
        [
            "NAME          COUNT  WHY",
            "short             7  because",
            "a longer one   1200",
        ]);
    }

    [Fact]
    public void a_line_is_cut_at_the_width_of_a_terminal_only()
    {
        var table = new Table("WHY");
        table.Add(new string('x', 100));

        table.Lines(40, colours: false).Last().ShouldBe(new string('x', 39) + "…");
        table.Lines(null, colours: false).Last().Length.ShouldBe(100);
    }

    [Fact]
    public void what_other_systems_say_never_moves_the_cursor_nor_makes_a_line_of_its_own()
    {
        var table = new Table("WHY");
        table.Add("evil\e[2Jtext\r\nok everything is fine\u009b31m");

        table.Lines(null, colours: false).Last().ShouldBe("evil [2Jtext ok everything is fine 31m");
    }

    [Fact]
    public void colours_are_for_those_who_see_them()
    {
        var table = new Table("STATE", "NAME");
        table.Add(Tone.Bad, "down", "gateway");

        table.Lines(80, colours: true).Last().ShouldBe("\e[31mdown \e[0m  gateway");
        table.Lines(80, colours: false).Last().ShouldBe("down   gateway");
    }

    [Theory]
    [InlineData("main/check-products/missing/1804-x/y", "missing", "1804-x/y")]
    [InlineData("main/submit-order/validation/-", "validation", "")]
    [InlineData("main/submit-order/-/-", null, "")]
    public void a_group_names_its_orders(string group, string? reason, string code)
    {
        var selection = OrderGroup.SelectionOf(group).ShouldNotBeNull();

        (selection.Integration, selection.Reason, selection.Code).ShouldBe(("main", reason, code));
        new OrderGroup(
            "main", selection.Step!, reason, code, 1, default, default, null, null, null, selection).Group.ShouldBe(group);
    }
}
