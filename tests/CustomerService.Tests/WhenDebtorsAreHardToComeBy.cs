using Contracts.Customers;
using Contracts.Failures;
using Microsoft.EntityFrameworkCore;
using Persistence.Leasing;

namespace CustomerService.Tests;

public sealed class WhenDebtorsAreHardToComeByOnSqlite(SqliteTown town) : WhenDebtorsAreHardToComeBy(town), IClassFixture<SqliteTown>;

public sealed class WhenDebtorsAreHardToComeByOnPostgres(PostgresTown town) : WhenDebtorsAreHardToComeBy(town), IClassFixture<PostgresTown>;

public abstract class WhenDebtorsAreHardToComeBy(Town town) : SalesOfATown(town)
{
    [Fact]
    public async Task a_create_that_timed_out_is_found_not_repeated()
    {
        await Books.MisbehaveAsync(new { kind = "timeout-after-create", method = "POST", path = "/v1/customer", count = 1 });
        var debtor = await AskAsync(Person);
        (await Books.CustomersAsync(Person.Email!)).ShouldHaveSingleItem().Number.ShouldBe(debtor.Number);
    }

    [Fact]
    public async Task a_contact_whose_create_timed_out_is_found_not_repeated()
    {
        await Books.MisbehaveAsync(new { kind = "timeout-after-create", method = "POST", path = "/v1/contact", count = 1 });
        var debtor = await AskAsync(BusinessCustomer);
        (await Books.CustomersAsync(BusinessCustomer.Email!)).ShouldHaveSingleItem().Contacts.ShouldHaveSingleItem().Id.ShouldBe(debtor.ContactId!.Value);
    }

    [Fact]
    public async Task a_debtor_that_somebody_else_just_changed_is_read_and_written_once_more()
    {
        await AskAsync(Person);
        await Books.MisbehaveAsync(new { kind = "412", method = "PUT", path = "/v1/customer", count = 1 });
        var calls = await Books.CallsOfAsync(() => AskAsync(Person with { Phone = "+31 6 98765432" }));
        Sum(calls, "PUT").ShouldBe(2);
        Sum(calls, "GET").ShouldBe(2);
    }

    [Fact]
    public async Task a_debtor_that_keeps_changing_is_left_for_later()
    {
        var number = (await AskAsync(Person)).Number;
        await Books.MisbehaveAsync(new { kind = "412", method = "PUT", path = "/v1/customer", count = 2 });
        var failure = await RefusedAsync(Person with { Phone = "+31 6 98765432" });
        failure.Reason.ShouldBe(FailureReason.Transient);
        failure.Message.ShouldContain(number);
        failure.RetryAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task a_contact_that_somebody_else_just_changed_is_left_for_later_and_then_written()
    {
        await AskAsync(BusinessCustomer);
        await Books.MisbehaveAsync(new { kind = "412", method = "PUT", path = "/v1/contact", count = 1 });
        var called = BusinessCustomer with { Phone = "+31 6 98765432" };
        (await RefusedAsync(called)).Reason.ShouldBe(FailureReason.Transient);
        Sum(await Books.CallsOfAsync(() => AskAsync(called)), "PUT").ShouldBe(1);
    }

    [Fact]
    public async Task a_debtor_that_is_gone_is_searched_for_and_created_again()
    {
        await AskAsync(Person, Replica.Wary);
        await Books.ForgetEverythingAsync();
        var debtor = await AskAsync(Person, Replica.Wary);
        (await Books.CustomersAsync(Person.Email!)).ShouldHaveSingleItem().Number.ShouldBe(debtor.Number);
    }

    [Fact]
    public async Task a_debtor_made_in_visma_is_found_by_its_address_whatever_the_capitals()
    {
        var address = NewAddress();
        var number = await ImportAsync(address.ToUpperInvariant());
        (await AskAsync(BusinessCustomer with { Email = address })).Number.ShouldBe(number);
    }

    [Fact]
    public async Task of_several_debtors_the_active_one_is_taken()
    {
        var address = NewAddress();
        await ImportAsync(address, "Inactive");
        var active = await ImportAsync(address);
        await ImportAsync(address);
        (await AskAsync(BusinessCustomer with { Email = address })).Number.ShouldBe(active);
    }

    [Fact]
    public async Task several_debtors_are_named_where_a_person_is_to_decide()
    {
        var address = NewAddress();
        string[] numbers = [await ImportAsync(address), await ImportAsync(address)];
        var failure = await RefusedAsync(BusinessCustomer with { Email = address }, Replica.Strict);
        failure.Reason.ShouldBe(FailureReason.Conflict);
        numbers.ShouldAllBe(number => failure.Message.Contains(number));
    }

    [Fact]
    public async Task an_inactive_debtor_is_named_with_the_remedy()
    {
        var address = NewAddress();
        var number = await ImportAsync(address, "Inactive");
        var failure = await RefusedAsync(BusinessCustomer with { Email = address });
        failure.Reason.ShouldBe(FailureReason.Validation);
        failure.Message.ShouldContain(number);
        failure.Message.ShouldNotContain(address);
    }

    [Fact]
    public async Task an_unknown_customer_is_missing_where_nobody_may_be_created()
    {
        (await RefusedAsync(Person, Replica.ReadOnly)).Reason.ShouldBe(FailureReason.Missing);
        (await Books.CustomersAsync(Person.Email!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_known_customer_is_left_alone_where_nothing_may_be_updated()
    {
        var first = await AskAsync(Person);
        var calls = await Books.CallsOfAsync(async () => (await AskAsync(Person with { LastName = "Pietersen" }, Replica.ReadOnly)).ShouldBe(first));
        calls.Keys.ShouldAllBe(route => route.StartsWith("GET"));
    }

    [Fact]
    public async Task a_sale_without_address_is_refused_where_the_default_debtor_is_not_to_be_used() =>
        (await RefusedAsync(Person with { Email = "geen" }, Replica.Strict)).Reason.ShouldBe(FailureReason.Validation);

    [Fact]
    public async Task a_default_debtor_that_is_not_set_is_a_setting_to_mend() =>
        (await RefusedAsync(Person with { Email = null }, Replica.Broken)).Reason.ShouldBe(FailureReason.Configuration);

    [Fact]
    public async Task names_of_all_scripts_and_lengths_go_through_and_are_found_equal_again()
    {
        var odd = BusinessCustomer with
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
        var failure = await RefusedAsync(Person);
        failure.RetryCanHelp.ShouldBeTrue();
        failure.Message.ShouldNotContain(Person.Email!);

        await Books.BehaveAsync();
        (await AskAsync(Person)).Number.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task a_killed_process_holds_nobody_up_for_longer_than_its_turn()
    {
        await LeaveBehindAsync(Person, TimeSpan.FromSeconds(1));
        (await AskAsync(Person)).Number.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task whose_turn_does_not_come_is_told_when_to_come_back()
    {
        await LeaveBehindAsync(Person, TimeSpan.FromSeconds(45));
        var failure = await RefusedAsync(Person);
        failure.Reason.ShouldBe(FailureReason.Transient);
        failure.RetryAt.ShouldNotBeNull();
        (await Books.CustomersAsync(Person.Email!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task the_index_holds_no_personal_data_and_turns_leave_nothing_behind()
    {
        await using var database = await Town.Replica.Database.CreateDbContextAsync();
        var turnsBefore = await database.Set<Lease>().CountAsync();
        await AskAsync(BusinessCustomer);
        var rows = await database.Customers.AsNoTracking().ToListAsync();
        var text = string.Join('\n', rows.Select(row => $"{row.Integration} {row.EmailHash} {row.ContentHash}"));
        foreach (var personal in new[] { BusinessCustomer.Email!, "Jansen", "Markt", "NL001234567B01" })
            text.ShouldNotContain(personal, Case.Insensitive);
        (await database.Set<Lease>().CountAsync()).ShouldBe(turnsBefore);
    }
}
