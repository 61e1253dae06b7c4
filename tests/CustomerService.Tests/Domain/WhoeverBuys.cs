using CsCheck;
using CustomerService.Domain;
using Integrations;
using Visma.Customers;

namespace CustomerService.Tests.Domain;

/// <summary>Whom a sale means, whatever people type and in whatever order Visma answers.</summary>
public sealed class WhoeverBuys
{
    private static readonly Gen<string> AnyAddress = Gen.OneOf(
        Gen.Select(Gen.String[Gen.Char["abKkSsiIıſ\u212aß.+-"], 1, 2], Gen.OneOf("x.nl", "X.NL", "y.nl", "x.nl.com"), (name, domain) => $"{name}@{domain}"),
        Gen.String[Gen.Char["ab@.;, <>\"\t"], 0, 12]);

    private static readonly Gen<CustomerDto> AnyDebtor =
        from number in Gen.Int[1, 99_999]
        from status in Gen.OneOf("Active", "active", "OnHold", "Inactive", "CreditHold")
        from kind in Gen.OneOf("COMP", "comp", "PERS", "")
        select new CustomerDto { Number = $"{number}", Status = status, CustomerClass = new(kind, null) };

    private static readonly Gen<ContactDto> AnyContact =
        from id in Gen.Int[1, 500]
        from active in Gen.Bool.Nullable()
        from first in Gen.OneOf("Piet", "piet", "Anna", "").Null()
        from last in Gen.OneOf("Jansen", "JANSEN", "de Vries", "Bakker")
        from email in Gen.OneOf("piet@x.nl", "PIET@X.NL", "anna@x.nl", "")
        select new ContactDto { ContactId = id, Active = active, FirstName = first, LastName = last, Email = email };

    [Fact]
    public void Mailboxes_are_the_same_whatever_the_capitals_and_only_then() =>
        Gen.Select(AnyAddress, AnyAddress).Sample((one, other) =>
        {
            if (EmailAddress.Read(one) is not { } a || EmailAddress.Read(other) is not { } b)
                return;

            (a.Key == b.Key).ShouldBe(string.Equals(a.Stated, b.Stated, StringComparison.OrdinalIgnoreCase));
            a.Is(other).ShouldBe(b.Is(one));
            a.Is(other).ShouldBe(a.Key == b.Key);
        }, iter: 20_000);

    [Fact]
    public void An_address_read_twice_is_the_same_address() =>
        AnyAddress.Sample(text =>
        {
            if (EmailAddress.Read(text) is not { } address)
                return;

            EmailAddress.Read(address.Key)!.Key.ShouldBe(address.Key);
            EmailAddress.Read($"  {text}\t")!.Key.ShouldBe(address.Key);
            address.Is(address.Key).ShouldBeTrue();
        }, iter: 5000);

    [Fact]
    public void The_debtor_does_not_hang_on_the_order_in_which_Visma_names_them() =>
        (from debtors in AnyDebtor.Array[1, 6]
         let distinct = debtors.DistinctBy(debtor => debtor.Number).ToArray()
         from shuffled in Gen.Shuffle(distinct.ToArray())
         from kind in Gen.OneOf("COMP", "PERS").Null()
         select (distinct, shuffled, kind)).Sample(sample =>
        {
            if (!sample.distinct.Any(DebtorChoice.IsUsable))
                return;

            var wanted = Wanted(sample.kind);
            var chosen = DebtorChoice.Among(sample.distinct, wanted, new CustomerSettings())!;
            DebtorChoice.Among(sample.shuffled, wanted, new CustomerSettings())!.Number.ShouldBe(chosen.Number);
            chosen.Status.ShouldNotBe("Inactive");
        }, iter: 3000);

    [Fact]
    public void The_contact_does_not_hang_on_the_order_either_and_has_the_mailbox_and_the_name() =>
        (from contacts in AnyContact.Array[0, 8]
         let distinct = contacts.DistinctBy(contact => contact.ContactId).ToArray()
         from shuffled in Gen.Shuffle(distinct.ToArray())
         from first in Gen.OneOf("Piet", "PIET").Null()
         select (distinct, shuffled, first)).Sample(sample =>
        {
            var wanted = new WantedContact { FirstName = sample.first, LastName = "Jansen", Email = "piet@x.nl" };
            var found = ContactMatch.Among(sample.distinct, wanted);
            ContactMatch.Among(sample.shuffled, wanted)?.ContactId.ShouldBe(found!.ContactId);
            if (found is null)
                return;

            found.Email!.ToLowerInvariant().ShouldBe("piet@x.nl");
            found.LastName!.ToLowerInvariant().ShouldBe("jansen");
            (sample.first is null || string.IsNullOrEmpty(found.FirstName) || found.FirstName.Equals("piet", StringComparison.OrdinalIgnoreCase)).ShouldBeTrue();
        }, iter: 3000);

    private static WantedDebtor Wanted(string? kind) => new()
    {
        Kind = DebtorKind.Company, Name = "Jansen BV", Email = EmailAddress.Read("piet@x.nl")!, Class = kind,
    };
}
