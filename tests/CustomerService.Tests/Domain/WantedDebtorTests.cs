using CustomerService.Domain;

namespace CustomerService.Tests.Domain;

public sealed class WantedDebtorTests
{
    [Fact]
    public void a_company_name_makes_a_company_debtor_with_the_person_as_contact()
    {
        var wanted = A.Wanted(A.Company);
        wanted.Kind.ShouldBe(DebtorKind.Company);
        wanted.Name.ShouldBe("Fietsen Jansen BV");
        wanted.Class.ShouldBe("COMP");
        wanted.VatNumber.ShouldBe("NL001234567B01");
        wanted.ChamberOfCommerceNumber.ShouldBe("12345678");
        wanted.Contact.ShouldBe(new WantedContact { FirstName = "Piet", LastName = "Jansen", Email = "inkoop@example.com", Phone = "+31 26 1234567" });
    }

    [Fact]
    public void no_company_name_makes_a_person_debtor_without_registration_numbers()
    {
        var wanted = A.Wanted(A.Person with { Company = "  ", VatNumber = "NL001234567B01", ChamberOfCommerceNumber = "12345678" });
        wanted.Kind.ShouldBe(DebtorKind.Person);
        wanted.Name.ShouldBe("Piet Jansen");
        wanted.Class.ShouldBe("PRIV");
        wanted.VatNumber.ShouldBeNull();
        wanted.ChamberOfCommerceNumber.ShouldBeNull();
    }

    [Theory]
    [InlineData("Piet", "Jansen", "P. Jansen", "Piet Jansen")]
    [InlineData(null, null, "P. Jansen", "P. Jansen")]
    [InlineData(null, "Jansen", null, "Jansen")]
    [InlineData("Piet", null, null, "Piet")]
    [InlineData("P.", null, "P. Jansen", "P. Jansen")]
    [InlineData(" ", "", "\t", "Piet")]
    public void a_persons_name_is_taken_from_its_parts_then_whole_then_from_the_address(string? first, string? last, string? full, string expected) =>
        A.Wanted(A.Person with { FirstName = first, LastName = last, FullName = full }).Name.ShouldBe(expected);

    [Theory]
    [InlineData("-", null)]
    [InlineData("n.v.t.", null)]
    [InlineData("be 0123.456.789", "BE0123456789")]
    [InlineData("staat op de factuur van 12 mei 2026", null)]
    [InlineData(null, null)]
    public void remarks_in_the_vat_field_are_no_vat_number(string? text, string? expected) =>
        A.Wanted(A.Company with { VatNumber = text }).VatNumber.ShouldBe(expected);

    [Fact]
    public void a_company_without_a_person_has_no_contact() =>
        A.Wanted(A.Company with { FirstName = null, LastName = null }).Contact.ShouldBeNull();

    [Fact]
    public void a_company_repeated_as_the_persons_name_is_no_person() =>
        A.Wanted(A.Company with { FirstName = null, LastName = null, FullName = "FIETSEN JANSEN BV" }).Contact.ShouldBeNull();

    [Fact]
    public void a_contacts_name_in_one_piece_is_not_taken_apart()
    {
        var contact = A.Wanted(A.Company with { FirstName = null, LastName = null, FullName = "Jan van der Berg" }).Contact!;
        contact.FirstName.ShouldBeNull();
        contact.LastName.ShouldBe("Jan van der Berg");
    }

    [Fact]
    public void contacts_can_be_switched_off() => A.Wanted(A.Company, A.Settings with { CompanyContacts = false }).Contact.ShouldBeNull();

    [Fact]
    public void a_name_is_cut_to_the_length_the_settings_give() =>
        A.Wanted(A.Company with { Company = new string('x', 300) }, A.Settings with { NameLength = 60 }).Name.Length.ShouldBe(60);
}
