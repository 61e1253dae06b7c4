using System.Globalization;
using Contracts.Customers;
using Contracts.Failures;
using CustomerService.Domain;
using CustomerService.Tests.Domain;
using Microsoft.EntityFrameworkCore;
using Persistence.Leasing;
using Upstream;
using Visma.Customers;

namespace CustomerService.Tests;

public sealed class WhenSalesAskForTheirDebtorOnSqlite(SqliteTown town) : WhenSalesAskForTheirDebtor(town), IClassFixture<SqliteTown>;

public sealed class WhenSalesAskForTheirDebtorOnPostgres(PostgresTown town) : WhenSalesAskForTheirDebtor(town), IClassFixture<PostgresTown>;

public abstract class WhenSalesAskForTheirDebtor(Town town) : IAsyncLifetime
{
    private static int count;

    private readonly CustomerDetails person = A.Person with { Email = NewAddress() };
    private readonly CustomerDetails company = A.Company with { Email = NewAddress() };

    private Company Books => town.Company;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Books.BehaveAsync();
        (await Books.ViolationsAsync()).ShouldBe(0);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task a_company_sale_creates_a_company_debtor_with_its_contact()
    {
        var debtor = await AskAsync(company);

        var booked = (await Books.CustomersAsync(company.Email!)).ShouldHaveSingleItem();
        booked.Number.ShouldBe(debtor.Number);
        booked.Name.ShouldBe("Fietsen Jansen BV");
        booked.Class.ShouldBe("COMP");
        booked.Vat.ShouldBe("NL001234567B01");
        booked.CorporateId.ShouldBe("12345678");
        var contact = booked.Contacts.ShouldHaveSingleItem();
        contact.ShouldBe(new BookedContact(debtor.ContactId!.Value, "Piet Jansen", company.Email!.ToLowerInvariant()));
    }

    [Fact]
    public async Task a_person_sale_creates_a_person_debtor_without_a_contact()
    {
        var debtor = await AskAsync(person);

        debtor.ContactId.ShouldBeNull();
        var booked = (await Books.CustomersAsync(person.Email!)).ShouldHaveSingleItem();
        booked.Name.ShouldBe("Piet Jansen");
        booked.Class.ShouldBe("PERSON");
        booked.Contacts.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_walk_in_costs_no_call_and_is_booked_on_the_default_debtor()
    {
        DebtorLink? debtor = null;
        (await Books.CallsOfAsync(async () => debtor = await AskAsync(person with { Email = null }))).ShouldBeEmpty();
        debtor.ShouldBe(new DebtorLink("10001", null));
    }

    [Fact]
    public async Task a_known_customer_costs_no_call()
    {
        var first = await AskAsync(company);
        (await Books.CallsOfAsync(async () => (await AskAsync(company with { Email = company.Email!.ToUpperInvariant() })).ShouldBe(first))).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_new_person_costs_three_calls_and_a_new_company_four()
    {
        (await Books.CallsOfAsync(() => AskAsync(InLowerCase(person)))).Values.Sum().ShouldBe(3);
        (await Books.CallsOfAsync(() => AskAsync(InLowerCase(company)))).Values.Sum().ShouldBe(4);
    }

    [Fact]
    public async Task a_customer_who_moved_is_read_by_number_and_updated()
    {
        var first = await AskAsync(person);
        var moved = person with { Billing = A.Address with { Line1 = "Markt 2" } };
        var calls = await Books.CallsOfAsync(async () => (await AskAsync(moved)).ShouldBe(first));
        Sum(calls, "GET").ShouldBe(1);
        Sum(calls, "PUT").ShouldBe(1);
        calls.Values.Sum().ShouldBe(2);
        (await Books.CallsOfAsync(() => AskAsync(moved, Replica.Wary))).Keys.ShouldAllBe(route => route.StartsWith("GET"));
    }

    [Fact]
    public async Task what_is_no_longer_trusted_is_compared_and_not_written()
    {
        var first = await AskAsync(company, Replica.Wary);
        var calls = await Books.CallsOfAsync(async () => (await AskAsync(company, Replica.Wary)).ShouldBe(first));
        calls.Keys.ShouldAllBe(route => route.StartsWith("GET"));
        calls.Values.Sum().ShouldBe(2);
    }

    [Fact]
    public async Task another_person_of_a_company_becomes_another_contact()
    {
        var piet = await AskAsync(company);
        var anna = await AskAsync(company with { FirstName = "Anna", LastName = "de Wit" });
        anna.Number.ShouldBe(piet.Number);
        anna.ContactId.ShouldNotBe(piet.ContactId);
        (await Books.CustomersAsync(company.Email!)).ShouldHaveSingleItem().Contacts.Count.ShouldBe(2);
        (await AskAsync(company)).ShouldBe(piet);
    }

    [Fact]
    public async Task the_private_purchase_of_a_companys_person_is_booked_on_the_company_and_leaves_it_as_it_is()
    {
        var business = await AskAsync(company);
        var privately = person with { Email = company.Email, FirstName = "Piet", LastName = "Jansen", Billing = A.Address with { City = "Velp" } };
        (await Books.CallsOfAsync(async () => (await AskAsync(privately)).ShouldBe(business))).Keys.ShouldAllBe(route => route.StartsWith("GET"));
    }

    [Fact]
    public async Task a_company_purchase_keeps_the_debtor_of_the_person()
    {
        var privately = await AskAsync(person);
        (await AskAsync(company with { Email = person.Email })).ShouldBe(privately);

        var booked = (await Books.CustomersAsync(person.Email!)).ShouldHaveSingleItem();
        booked.Class.ShouldBe("PERSON");
        booked.Name.ShouldBe("Piet Jansen");
        booked.Vat.ShouldBe("NL001234567B01");
    }

    [Fact]
    public async Task a_person_known_as_contact_is_booked_on_the_contacts_debtor()
    {
        var number = await ImportAsync(NewAddress());
        var contact = company with { Email = NewAddress() };
        await AddContactAsync(number, contact.Email!);

        (await AskAsync(contact)).Number.ShouldBe(number);
        (await Books.CustomersAsync(contact.Email!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task orders_of_a_new_customer_at_once_create_one_debtor()
    {
        await Books.MisbehaveAsync(new { kind = "latency", latencyMs = 100, method = "POST", path = "/v1/customer", count = 1 });
        var debtors = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(company)));
        debtors.Distinct().ShouldHaveSingleItem();
        (await Books.CustomersAsync(company.Email!)).ShouldHaveSingleItem().Contacts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task orders_of_a_new_customer_at_two_replicas_create_one_debtor()
    {
        var other = await town.AnotherReplicaAsync();
        await Books.MisbehaveAsync(new { kind = "latency", latencyMs = 300, method = "POST", path = "/v1/customer", count = 1 });
        var debtors = await Task.WhenAll(Enumerable.Range(0, 6).Select(turn =>
            (turn % 2 == 0 ? town.Replica : other).Debtors.FindAsync(Replica.Shop, company, CancellationToken.None)));
        debtors.Distinct().ShouldHaveSingleItem();
        (await Books.CustomersAsync(company.Email!)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task a_create_that_timed_out_is_found_not_repeated()
    {
        await Books.MisbehaveAsync(new { kind = "timeout-after-create", method = "POST", path = "/v1/customer", count = 1 });
        var debtor = await AskAsync(person);
        (await Books.CustomersAsync(person.Email!)).ShouldHaveSingleItem().Number.ShouldBe(debtor.Number);
    }

    [Fact]
    public async Task a_contact_whose_create_timed_out_is_found_not_repeated()
    {
        await Books.MisbehaveAsync(new { kind = "timeout-after-create", method = "POST", path = "/v1/contact", count = 1 });
        var debtor = await AskAsync(company);
        (await Books.CustomersAsync(company.Email!)).ShouldHaveSingleItem().Contacts.ShouldHaveSingleItem().Id.ShouldBe(debtor.ContactId!.Value);
    }

    [Fact]
    public async Task a_debtor_that_somebody_else_just_changed_is_read_and_written_once_more()
    {
        await AskAsync(person);
        await Books.MisbehaveAsync(new { kind = "412", method = "PUT", path = "/v1/customer", count = 1 });
        var calls = await Books.CallsOfAsync(() => AskAsync(person with { Phone = "+31 6 98765432" }));
        Sum(calls, "PUT").ShouldBe(2);
        Sum(calls, "GET").ShouldBe(2);
    }

    [Fact]
    public async Task a_debtor_that_keeps_changing_is_left_for_later()
    {
        var number = (await AskAsync(person)).Number;
        await Books.MisbehaveAsync(new { kind = "412", method = "PUT", path = "/v1/customer", count = 2 });
        var failure = await RefusedAsync(person with { Phone = "+31 6 98765432" });
        failure.Reason.ShouldBe(FailureReason.Transient);
        failure.Message.ShouldContain(number);
        failure.RetryAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task a_contact_that_somebody_else_just_changed_is_left_for_later_and_then_written()
    {
        await AskAsync(company);
        await Books.MisbehaveAsync(new { kind = "412", method = "PUT", path = "/v1/contact", count = 1 });
        var called = company with { Phone = "+31 6 98765432" };
        (await RefusedAsync(called)).Reason.ShouldBe(FailureReason.Transient);
        Sum(await Books.CallsOfAsync(() => AskAsync(called)), "PUT").ShouldBe(1);
    }

    [Fact]
    public async Task a_debtor_that_is_gone_is_searched_for_and_created_again()
    {
        await AskAsync(person, Replica.Wary);
        await Books.ForgetEverythingAsync();
        var debtor = await AskAsync(person, Replica.Wary);
        (await Books.CustomersAsync(person.Email!)).ShouldHaveSingleItem().Number.ShouldBe(debtor.Number);
    }

    [Fact]
    public async Task a_debtor_made_in_visma_is_found_by_its_address_whatever_the_capitals()
    {
        var address = NewAddress();
        var number = await ImportAsync(address.ToUpperInvariant());
        (await AskAsync(company with { Email = address })).Number.ShouldBe(number);
    }

    [Fact]
    public async Task of_several_debtors_the_active_one_is_taken()
    {
        var address = NewAddress();
        await ImportAsync(address, "Inactive");
        var active = await ImportAsync(address);
        await ImportAsync(address);
        (await AskAsync(company with { Email = address })).Number.ShouldBe(active);
    }

    [Fact]
    public async Task several_debtors_are_named_where_a_person_is_to_decide()
    {
        var address = NewAddress();
        string[] numbers = [await ImportAsync(address), await ImportAsync(address)];
        var failure = await RefusedAsync(company with { Email = address }, Replica.Strict);
        failure.Reason.ShouldBe(FailureReason.Conflict);
        numbers.ShouldAllBe(number => failure.Message.Contains(number));
    }

    [Fact]
    public async Task an_inactive_debtor_is_named_with_the_remedy()
    {
        var address = NewAddress();
        var number = await ImportAsync(address, "Inactive");
        var failure = await RefusedAsync(company with { Email = address });
        failure.Reason.ShouldBe(FailureReason.Validation);
        failure.Message.ShouldContain(number);
        failure.Message.ShouldNotContain(address);
    }

    [Fact]
    public async Task an_unknown_customer_is_missing_where_nobody_may_be_created()
    {
        (await RefusedAsync(person, Replica.ReadOnly)).Reason.ShouldBe(FailureReason.Missing);
        (await Books.CustomersAsync(person.Email!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_known_customer_is_left_alone_where_nothing_may_be_updated()
    {
        var first = await AskAsync(person);
        var calls = await Books.CallsOfAsync(async () => (await AskAsync(person with { LastName = "Pietersen" }, Replica.ReadOnly)).ShouldBe(first));
        calls.Keys.ShouldAllBe(route => route.StartsWith("GET"));
    }

    [Fact]
    public async Task a_sale_without_address_is_refused_where_the_default_debtor_is_not_to_be_used() =>
        (await RefusedAsync(person with { Email = "geen" }, Replica.Strict)).Reason.ShouldBe(FailureReason.Validation);

    [Fact]
    public async Task a_default_debtor_that_is_not_set_is_a_setting_to_mend() =>
        (await RefusedAsync(person with { Email = null }, Replica.Broken)).Reason.ShouldBe(FailureReason.Configuration);

    [Fact]
    public async Task names_of_all_scripts_and_lengths_go_through_and_are_found_equal_again()
    {
        var odd = company with
        {
            Company = "🚲 فيتسن " + new string('Ж', 400),
            FirstName = new string('é', 80),
            LastName = "محمد علي 👨‍👩‍👧‍👦 " + new string('字', 200),
            Phone = new string('1', 80),
            Billing = new PostalAddress("Burgemeester Jonkheer Quarles van Uffordlaan Noord-Westzijde 1234 bis", null, "6811 AA", "s-Gravenhage 🏖", null, null),
        };
        var first = await AskAsync(odd, Replica.Wary);
        (await Books.CallsOfAsync(async () => (await AskAsync(odd, Replica.Wary)).ShouldBe(first))).Keys.ShouldAllBe(route => route.StartsWith("GET"));
    }

    [Fact]
    public async Task an_outage_is_transient_and_forgotten_when_it_is_over()
    {
        await Books.MisbehaveAsync(new { kind = "503", path = "/v1/customer" });
        var failure = await RefusedAsync(person);
        failure.RetryCanHelp.ShouldBeTrue();
        failure.Message.ShouldNotContain(person.Email!);

        await Books.BehaveAsync();
        (await AskAsync(person)).Number.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task a_killed_process_holds_nobody_up_for_longer_than_its_turn()
    {
        await LeaveBehindAsync(person, TimeSpan.FromSeconds(1));
        (await AskAsync(person)).Number.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task whose_turn_does_not_come_is_told_when_to_come_back()
    {
        await LeaveBehindAsync(person, TimeSpan.FromSeconds(45));
        var failure = await RefusedAsync(person);
        failure.Reason.ShouldBe(FailureReason.Transient);
        failure.RetryAt.ShouldNotBeNull();
        (await Books.CustomersAsync(person.Email!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task the_index_holds_no_personal_data_and_turns_leave_nothing_behind()
    {
        await using var database = await town.Replica.Database.CreateDbContextAsync();
        var turnsBefore = await database.Set<Lease>().CountAsync();
        await AskAsync(company);
        var rows = await database.Customers.AsNoTracking().ToListAsync();
        var text = string.Join('\n', rows.Select(row => $"{row.Integration} {row.EmailHash} {row.ContentHash}"));
        foreach (var personal in new[] { company.Email!, "Jansen", "Markt", "NL001234567B01" })
            text.ShouldNotContain(personal, Case.Insensitive);
        (await database.Set<Lease>().CountAsync()).ShouldBe(turnsBefore);
    }

    private static string NewAddress() => string.Create(CultureInfo.InvariantCulture, $"Customer{Interlocked.Increment(ref count)}@Example.com");

    private static CustomerDetails InLowerCase(CustomerDetails customer) => customer with { Email = customer.Email!.ToLowerInvariant() };

    private static int Sum(IReadOnlyDictionary<string, int> calls, string verb) => calls.Where(call => call.Key.StartsWith(verb, StringComparison.Ordinal)).Sum(call => call.Value);

    private Task<DebtorLink> AskAsync(CustomerDetails customer, string integration = Replica.Shop) =>
        town.Replica.Debtors.FindAsync(integration, customer, CancellationToken.None);

    private async Task<Failure> RefusedAsync(CustomerDetails customer, string integration = Replica.Shop) =>
        (await Should.ThrowAsync<FailureException>(() => AskAsync(customer, integration))).Failure;

    private async Task<string> ImportAsync(string email, string status = "Active")
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"7{Interlocked.Increment(ref count):0000}");
        await Books.ImportAsync(new { number, name = "Fietsen Jansen BV", status, customerClass = new { id = "COMP" }, mainContact = new { email } });
        return number;
    }

    private Task<int> AddContactAsync(string number, string email) => town.Replica.Visma(Replica.Shop).CreateContactAsync(
        new ContactUpdate { BusinessAccount = number, LastName = "Jansen", FirstName = "Piet", Email = email }, CancellationToken.None);

    private async Task LeaveBehindAsync(CustomerDetails customer, TimeSpan left)
    {
        var fingerprint = CustomerFingerprint.Of(town.Replica.Integration(Replica.Shop), A.Wanted(customer));
        await using var database = await town.Replica.Database.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        database.Add(new Lease { Name = $"customer:{fingerprint.Integration}:{fingerprint.Email}", Holder = Guid.CreateVersion7(now), ExpiresAt = now + left });
        await database.SaveChangesAsync();
    }
}
