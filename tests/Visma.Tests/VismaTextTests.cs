using Visma.Texts;

namespace Visma.Tests;

public sealed class VismaTextTests
{
    [Theory]
    [InlineData("  Jan   de\tVries\r\n ", "Jan de Vries")]
    [InlineData("Anna 🎈 Ballon", "Anna 🎈 Ballon")]
    [InlineData("\u200fمحمد علي", "\u200fمحمد علي")]
    [InlineData("O'Neill & Söhne \"GmbH\"", "O'Neill & Söhne \"GmbH\"")]
    public void text_comes_through_on_one_line(string text, string expected) => VismaText.Fit(text, 50).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n\0 ")]
    public void nothing_is_not_stated(string? text) => VismaText.Fit(text, 50).ShouldBeNull();

    [Fact]
    public void too_long_text_is_cut_without_a_blank_at_its_end()
    {
        VismaText.Fit("12345", 5).ShouldBe("12345");
        VismaText.Fit("123456", 5).ShouldBe("12345");
        VismaText.Fit("1234 6", 5).ShouldBe("1234");
    }

    [Fact]
    public void no_character_is_cut_in_two()
    {
        VismaText.Fit("1234🎈", 5).ShouldBe("1234");
        VismaText.Fit("123🎈", 5).ShouldBe("123🎈");
    }

    [Fact]
    public void half_a_character_is_replaced_since_no_json_can_carry_it() => VismaText.Fit("a\ud83db", 50).ShouldBe("a\ufffdb");
}
