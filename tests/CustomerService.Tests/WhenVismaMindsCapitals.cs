using Contracts.Customers;
using CustomerService.Domain;
using CustomerService.Tests.Domain;

namespace CustomerService.Tests;

public sealed class WhenVismaMindsCapitals(CapitalsTown town) : IClassFixture<CapitalsTown>
{
    [Fact]
    public async Task a_debtor_of_ours_is_found_whatever_the_capitals_of_the_sale()
    {
        var debtor = await AskAsync(A.Person with { Email = "Jan.Smit@Example.com" });
        await town.Replica.ForgetAsync();
        (await AskAsync(A.Person with { Email = "JAN.SMIT@example.com" })).ShouldBe(debtor);
    }

    [Fact]
    public async Task a_debtor_written_with_capitals_is_found_by_a_sale_with_the_same()
    {
        await town.Company.ImportAsync(new { number = "70001", name = "Els", status = "Active", mainContact = new { email = "Els@Example.com" } });
        (await AskAsync(A.Person with { Email = "Els@Example.com" })).Number.ShouldBe("70001");
    }

    private Task<DebtorLink> AskAsync(CustomerDetails customer) =>
        town.Replica.Debtors.FindAsync(Replica.Shop, customer, fresh: false, CancellationToken.None);
}
