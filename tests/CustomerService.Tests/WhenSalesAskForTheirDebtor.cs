using CustomerService.Domain;
using CustomerService.Tests.Domain;

namespace CustomerService.Tests;

public sealed class WhenSalesAskForTheirDebtorOnSqlite(SqliteTown town) : WhenSalesAskForTheirDebtor(town), IClassFixture<SqliteTown>;

public sealed class WhenSalesAskForTheirDebtorOnPostgres(PostgresTown town) : WhenSalesAskForTheirDebtor(town), IClassFixture<PostgresTown>;

public abstract class WhenSalesAskForTheirDebtor(Town town) : SalesOfATown(town)
{
    [Fact]
    public async Task a_company_sale_creates_a_company_debtor_with_its_contact()
    {
        var debtor = await AskAsync(BusinessCustomer);

        var booked = (await Books.CustomersAsync(BusinessCustomer.Email!)).ShouldHaveSingleItem();
        booked.Number.ShouldBe(debtor.Number);
        booked.Name.ShouldBe("Fietsen Jansen BV");
        booked.Class.ShouldBe("COMP");
        booked.Vat.ShouldBe("NL001234567B01");
        booked.CorporateId.ShouldBe("12345678");
        var contact = booked.Contacts.ShouldHaveSingleItem();
        contact.ShouldBe(new BookedContact(debtor.ContactId!.Value, "Piet Jansen", BusinessCustomer.Email!.ToLowerInvariant()));
    }

    [Fact]
    public async Task a_person_sale_creates_a_person_debtor_without_a_contact()
    {
        var debtor = await AskAsync(Person);

        debtor.ContactId.ShouldBeNull();
        var booked = (await Books.CustomersAsync(Person.Email!)).ShouldHaveSingleItem();
        booked.Name.ShouldBe("Piet Jansen");
        booked.Class.ShouldBe("PERSON");
        booked.Contacts.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_walk_in_costs_no_call_and_is_booked_on_the_default_debtor()
    {
        DebtorLink? debtor = null;
        (await Books.CallsOfAsync(async () => debtor = await AskAsync(Person with { Email = null }))).ShouldBeEmpty();
        debtor.ShouldBe(new DebtorLink("10001", null));
    }

    [Fact]
    public async Task a_known_customer_costs_no_call()
    {
        var first = await AskAsync(BusinessCustomer);
        (await Books.CallsOfAsync(async () => (await AskAsync(BusinessCustomer with { Email = BusinessCustomer.Email!.ToUpperInvariant() })).ShouldBe(first))).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_new_person_costs_three_calls_and_a_new_company_four()
    {
        (await Books.CallsOfAsync(() => AskAsync(InLowerCase(Person)))).Values.Sum().ShouldBe(3);
        (await Books.CallsOfAsync(() => AskAsync(InLowerCase(BusinessCustomer)))).Values.Sum().ShouldBe(4);
    }

    [Fact]
    public async Task a_customer_who_moved_is_read_by_number_and_updated()
    {
        var first = await AskAsync(Person);
        var moved = Person with { Billing = A.Address with { Line1 = "Markt 2" } };
        var calls = await Books.CallsOfAsync(async () => (await AskAsync(moved)).ShouldBe(first));
        Sum(calls, "GET").ShouldBe(1);
        Sum(calls, "PUT").ShouldBe(1);
        calls.Values.Sum().ShouldBe(2);
        (await Books.CallsOfAsync(() => AskAsync(moved, Replica.Wary))).Keys.ShouldAllBe(route => route.StartsWith("GET"));
    }

    [Fact]
    public async Task what_is_no_longer_trusted_is_compared_and_not_written()
    {
        var first = await AskAsync(BusinessCustomer, Replica.Wary);
        var calls = await Books.CallsOfAsync(async () => (await AskAsync(BusinessCustomer, Replica.Wary)).ShouldBe(first));
        calls.Keys.ShouldAllBe(route => route.StartsWith("GET"));
        calls.Values.Sum().ShouldBe(2);
    }

    [Fact]
    public async Task another_person_of_a_company_becomes_another_contact()
    {
        var piet = await AskAsync(BusinessCustomer);
        var anna = await AskAsync(BusinessCustomer with { FirstName = "Anna", LastName = "de Wit" });
        anna.Number.ShouldBe(piet.Number);
        anna.ContactId.ShouldNotBe(piet.ContactId);
        (await Books.CustomersAsync(BusinessCustomer.Email!)).ShouldHaveSingleItem().Contacts.Count.ShouldBe(2);
        (await AskAsync(BusinessCustomer)).ShouldBe(piet);
    }

    [Fact]
    public async Task the_private_purchase_of_a_companys_person_is_booked_on_the_company_and_leaves_it_as_it_is()
    {
        var business = await AskAsync(BusinessCustomer);
        var privately = Person with { Email = BusinessCustomer.Email, FirstName = "Piet", LastName = "Jansen", Billing = A.Address with { City = "Velp" } };
        (await Books.CallsOfAsync(async () => (await AskAsync(privately)).ShouldBe(business))).Keys.ShouldAllBe(route => route.StartsWith("GET"));
    }

    [Fact]
    public async Task a_company_purchase_keeps_the_debtor_of_the_person()
    {
        var privately = await AskAsync(Person);
        (await AskAsync(BusinessCustomer with { Email = Person.Email })).ShouldBe(privately);

        var booked = (await Books.CustomersAsync(Person.Email!)).ShouldHaveSingleItem();
        booked.Class.ShouldBe("PERSON");
        booked.Name.ShouldBe("Piet Jansen");
        booked.Vat.ShouldBe("NL001234567B01");
    }

    [Fact]
    public async Task a_person_known_as_contact_is_booked_on_the_contacts_debtor()
    {
        var number = await ImportAsync(NewAddress());
        var contact = BusinessCustomer with { Email = NewAddress() };
        await AddContactAsync(number, contact.Email!);

        (await AskAsync(contact)).Number.ShouldBe(number);
        (await Books.CustomersAsync(contact.Email!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task orders_of_a_new_customer_at_once_create_one_debtor()
    {
        await Books.MisbehaveAsync(new { kind = "latency", latencyMs = 100, method = "POST", path = "/v1/customer", count = 1 });
        var debtors = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(BusinessCustomer)));
        debtors.Distinct().ShouldHaveSingleItem();
        (await Books.CustomersAsync(BusinessCustomer.Email!)).ShouldHaveSingleItem().Contacts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task orders_of_a_new_customer_at_two_replicas_create_one_debtor()
    {
        var other = await Town.AnotherReplicaAsync();
        await Books.MisbehaveAsync(new { kind = "latency", latencyMs = 300, method = "POST", path = "/v1/customer", count = 1 });
        var debtors = await Task.WhenAll(Enumerable.Range(0, 6).Select(turn =>
            (turn % 2 == 0 ? Town.Replica : other).Debtors.FindAsync(Replica.Shop, BusinessCustomer, fresh: false, CancellationToken.None)));
        debtors.Distinct().ShouldHaveSingleItem();
        (await Books.CustomersAsync(BusinessCustomer.Email!)).ShouldHaveSingleItem();
    }
}
