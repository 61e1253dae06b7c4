using CustomerService.Domain;

namespace CustomerService.Tests.Domain;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("jan@example.com", "jan@example.com")]
    [InlineData("  Jan.de.Vries+pos@Example.COM ", "jan.de.vries+pos@example.com")]
    [InlineData("Jürgen@müller.example", "jürgen@müller.example")]
    public void what_mail_can_be_sent_to_is_an_address_in_lower_case(string text, string key) =>
        EmailAddress.Read(text)!.Key.ShouldBe(key);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("geen")]
    [InlineData("@example.com")]
    [InlineData("jan@")]
    [InlineData("jan@localhost")]
    [InlineData("jan@@example.com")]
    [InlineData("jan@example..com")]
    [InlineData("jan@.example.com")]
    [InlineData("jan@example.com.")]
    [InlineData("jan jansen@example.com")]
    [InlineData("jan@example.com; piet@example.com")]
    [InlineData("Jan <jan@example.com>")]
    [InlineData("jan\ud83d@example.com")]
    public void anything_else_is_no_address(string? text) => EmailAddress.Read(text).ShouldBeNull();

    [Fact]
    public void longer_than_mail_allows_is_no_address()
    {
        EmailAddress.Read(new string('a', 242) + "@example.com").ShouldNotBeNull();
        EmailAddress.Read(new string('a', 243) + "@example.com").ShouldBeNull();
    }

    [Fact]
    public void capitals_and_outer_blanks_make_no_other_mailbox()
    {
        var email = EmailAddress.Read("Jan@Example.com")!;
        email.Is(" jan@EXAMPLE.com ").ShouldBeTrue();
        email.Is("jan@example.com.br").ShouldBeFalse();
        email.Is(null).ShouldBeFalse();
    }

    [Fact]
    public void one_of_several_addresses_in_a_field_is_the_same_mailbox()
    {
        var email = EmailAddress.Read("jan@example.com")!;
        email.Is("info@example.com; JAN@example.com").ShouldBeTrue();
        email.Is("info@example.com;dejan@example.com").ShouldBeFalse();
    }

    [Fact]
    public void printed_it_gives_nothing_away() => EmailAddress.Read("jan@example.com")!.ToString().ShouldNotContain("jan");
}
