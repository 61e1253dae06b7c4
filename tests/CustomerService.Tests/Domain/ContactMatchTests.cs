using CustomerService.Domain;
using Visma.Customers;

namespace CustomerService.Tests.Domain;

public sealed class ContactMatchTests
{
    private static readonly WantedContact Piet = new() { FirstName = "Piet", LastName = "Jansen", Email = "info@example.com", Phone = "026 1234567" };

    [Fact]
    public void the_same_mailbox_and_name_is_the_same_person() => Find(Contact(7, "piet", "JANSEN")).ShouldBe(7);

    [Fact]
    public void another_name_in_a_shared_mailbox_is_another_person() => Find(Contact(7, "Anna", "Jansen"), Contact(8, "Piet", "de Boer")).ShouldBeNull();

    [Fact]
    public void another_mailbox_is_another_person() => Find(Contact(7, "Piet", "Jansen") with { Email = "piet@example.com" }).ShouldBeNull();

    [Fact]
    public void a_contact_without_a_first_name_is_the_person_of_that_last_name() => Find(Contact(7, null, "Jansen")).ShouldBe(7);

    [Fact]
    public void a_name_in_one_piece_is_found_in_its_parts() =>
        ContactMatch.Among([Contact(7, "Piet", "Jansen")], Piet with { FirstName = null, LastName = "Piet Jansen" })!.ContactId.ShouldBe(7);

    [Fact]
    public void the_oldest_active_one_is_meant() =>
        Find(Contact(5, "Piet", "Jansen") with { Active = false }, Contact(9, "Piet", "Jansen"), Contact(7, "Piet", "Jansen")).ShouldBe(7);

    [Fact]
    public void only_what_is_missing_or_differs_is_sent()
    {
        ContactMatch.Difference(Contact(7, "Piet", "Jansen") with { Phone1 = "026-1234567" }, Piet).ShouldBeNull();
        ContactMatch.Difference(Contact(7, null, "Jansen") with { Phone1 = "1" }, Piet)
            .ShouldBe(new ContactUpdate { FirstName = "Piet", Phone1 = "026 1234567" });
    }

    private static int? Find(params ContactDto[] contacts) => ContactMatch.Among(contacts, Piet)?.ContactId;

    private static ContactDto Contact(int id, string? first, string? last) =>
        new() { ContactId = id, FirstName = first, LastName = last, Email = "INFO@example.com", Active = true };
}
