using Contracts.Customers;
using CustomerService.Domain;
using Visma.Texts;

namespace CustomerService.Tests.Domain;

public sealed class AddressTests
{
    private const string LongStreet = "Burgemeester Jonkheer Quarles van Uffordlaan Noord-Westzijde 1234 bis";

    [Fact]
    public void short_lines_stay_where_they_are() => AddressLines.Fit("Markt 1", "2e verdieping").ShouldBe(["Markt 1", "2e verdieping", null]);

    [Fact]
    public void a_long_street_flows_on_so_that_its_house_number_is_kept() => AddressLines.Fit(LongStreet, "Achterom")
        .ShouldBe(["Burgemeester Jonkheer Quarles van Uffordlaan", "Noord-Westzijde 1234 bis", "Achterom"]);

    [Fact]
    public void a_missing_first_line_leaves_no_gap() => AddressLines.Fit(null, "Postbus 12").ShouldBe(["Postbus 12", null, null]);

    [Fact]
    public void only_what_three_lines_cannot_hold_is_cut()
    {
        var lines = AddressLines.Fit(new string('x', 60), new string('y', 120));
        lines.ShouldBe([new string('x', 50), new string('x', 10), new string('y', 50)]);
    }

    [Fact]
    public void characters_of_two_units_are_not_cut_by_the_line_break()
    {
        var lines = AddressLines.Fit(new string('x', 49) + "🏠🏠", null);
        lines.ShouldBe([new string('x', 49), "🏠🏠", null]);
    }

    [Theory]
    [InlineData("nl", "NL")]
    [InlineData(" De ", "DE")]
    [InlineData("Nederland", null)]
    [InlineData("N1", null)]
    [InlineData(null, null)]
    public void a_country_is_two_letters_and_names_are_not_guessed(string? text, string? expected) =>
        WantedAddress.Read(A.Address with { CountryCode = text })!.Country.ShouldBe(expected);

    [Fact]
    public void a_missing_house_number_is_no_reason_to_drop_the_street() =>
        WantedAddress.Read(new PostalAddress("Markt", null, null, null, null, null))!.Line1.ShouldBe("Markt");

    [Fact]
    public void an_address_of_blanks_is_no_address() =>
        WantedAddress.Read(new PostalAddress(" ", "", null, "\t", "Gelderland", "?")).ShouldBeNull();
}
