using Contracts.Customers;
using CustomerService.Domain;
using Visma;
using Visma.Customers;

namespace CustomerService.Tests.Domain;

public sealed class DebtorDifferenceTests
{
    [Fact]
    public void nothing_differs_from_what_was_just_written()
    {
        Between(A.DebtorOf(A.Company), A.Company).ShouldBeNull();
        Between(A.DebtorOf(A.Person), A.Person).ShouldBeNull();
    }

    [Fact]
    public void only_what_differs_is_sent()
    {
        var update = Between(A.DebtorOf(A.Person), A.Person with { Phone = "+31 6 98765432" });
        update.ShouldBe(new CustomerUpdate { MainContact = new ContactInfoUpdate { Phone1 = "+31 6 98765432" } });
    }

    [Fact]
    public void what_the_sale_does_not_state_is_never_blanked()
    {
        var bare = new CustomerDetails("inkoop@example.com", "Fietsen Jansen BV", null, null, null, null, null, null, null, null, null);
        Between(A.DebtorOf(A.Company), bare).ShouldBeNull();
    }

    [Fact]
    public void an_address_without_a_country_does_not_become_the_default_country()
    {
        var debtor = A.DebtorOf(A.Person) with { MainAddress = new AddressDto { AddressLine1 = "Kirchweg 3", City = "Kleve", Country = new IdName("DE") } };
        var update = Between(debtor, A.Person with { Billing = new PostalAddress("Kirchweg 4", null, null, "Kleve", null, null) });
        update!.MainAddress.ShouldBe(new AddressUpdate { AddressLine1 = "Kirchweg 4", City = "Kleve" });
    }

    [Fact]
    public void spellings_of_the_same_number_do_not_differ()
    {
        var sale = A.Company with { Phone = "+31261234567", VatNumber = "nl001234567b01", Billing = A.Address with { PostalCode = "6811aa" } };
        Between(A.DebtorOf(A.Company), sale).ShouldBeNull();
    }

    [Fact]
    public void the_class_the_number_and_the_address_it_was_found_by_never_change()
    {
        var debtor = A.DebtorOf(A.Person) with { CustomerClass = new IdDescription("VIP"), MainContact = new ContactInfoDto { Email = "PIET@example.com" } };
        var update = Between(debtor, A.Person with { LastName = "Janssen" })!;
        update.CustomerClassId.ShouldBeNull();
        update.Number.ShouldBeNull();
        update.MainContact!.Email.ShouldBeNull();
        update.Name.ShouldBe("Piet Janssen");
    }

    [Fact]
    public void a_private_purchase_changes_nothing_about_a_company() =>
        Between(A.DebtorOf(A.Company), A.Person with { Email = A.Company.Email, Phone = "+31 6 1", Billing = A.Address with { City = "Velp" } }).ShouldBeNull();

    [Fact]
    public void a_persons_debtor_keeps_its_name_and_gets_the_companys_numbers()
    {
        var update = Between(A.DebtorOf(A.Person), A.Company with { Email = A.Person.Email, Website = null })!;
        update.ShouldBe(new CustomerUpdate { VatRegistrationId = "NL001234567B01", CorporateId = "12345678" });
    }

    [Fact]
    public void the_details_of_the_main_contact_stay_when_the_customer_was_found_through_another_person()
    {
        var update = Between(A.DebtorOf(A.Company), A.Company with { Email = "piet@example.com", Phone = "+31 6 98765432" });
        update.ShouldBeNull();
    }

    [Fact]
    public void a_second_comparison_after_the_update_finds_nothing_left()
    {
        var sale = A.Company with { Company = "Fietsen Jansen Groep BV", Billing = A.Address with { Line1 = "Markt 2", City = "Velp" } };
        Between(A.DebtorOf(A.Company), sale).ShouldNotBeNull();
        Between(A.DebtorOf(sale), sale).ShouldBeNull();
    }

    private static CustomerUpdate? Between(CustomerDto actual, CustomerDetails sale) => DebtorDifference.Between(actual, A.Wanted(sale), A.Settings);
}
