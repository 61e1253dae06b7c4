using System.Globalization;
using Contracts.Customers;
using Contracts.Failures;
using CustomerService.Domain;
using CustomerService.Tests.Domain;
using Persistence.Leasing;
using Upstream;
using Visma.Customers;

namespace CustomerService.Tests;

/// <summary>What sales ask of a town, for the situations in which they do; each test has customers of its own.</summary>
public abstract class SalesOfATown(Town town) : IAsyncLifetime
{
    private static int count;

    protected CustomerDetails Person { get; } = A.Person with { Email = NewAddress() };

    protected CustomerDetails BusinessCustomer { get; } = A.Company with { Email = NewAddress() };

    protected Town Town => town;

    protected Company Books => town.Company;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Books.BehaveAsync();
        (await Books.ViolationsAsync()).ShouldBe(0);
        GC.SuppressFinalize(this);
    }

    protected static string NewAddress() => string.Create(CultureInfo.InvariantCulture, $"Customer{Interlocked.Increment(ref count)}@Example.com");

    protected static CustomerDetails InLowerCase(CustomerDetails customer) => customer with { Email = customer.Email!.ToLowerInvariant() };

    protected static int Sum(IReadOnlyDictionary<string, int> calls, string verb) => calls.Where(call => call.Key.StartsWith(verb, StringComparison.Ordinal)).Sum(call => call.Value);

    protected Task<DebtorLink> AskAsync(CustomerDetails customer, string integration = Replica.Shop) =>
        town.Replica.Debtors.FindAsync(integration, customer, fresh: false, CancellationToken.None);

    protected async Task<Failure> RefusedAsync(CustomerDetails customer, string integration = Replica.Shop) =>
        (await Should.ThrowAsync<FailureException>(() => AskAsync(customer, integration))).Failure;

    protected async Task<string> ImportAsync(string email, string status = "Active")
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"7{Interlocked.Increment(ref count):0000}");
        await Books.ImportAsync(new { number, name = "Fietsen Jansen BV", status, customerClass = new { id = "COMP" }, mainContact = new { email } });
        return number;
    }

    protected Task<int> AddContactAsync(string number, string email) => town.Replica.Visma(Replica.Shop).CreateContactAsync(
        new ContactUpdate { BusinessAccount = number, LastName = "Jansen", FirstName = "Piet", Email = email }, CancellationToken.None);

    protected async Task LeaveBehindAsync(CustomerDetails customer, TimeSpan left)
    {
        var fingerprint = CustomerFingerprint.Of(town.Replica.Integration(Replica.Shop), A.Wanted(customer));
        await using var database = await town.Replica.Database.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        database.Add(new Lease { Name = $"customer:{fingerprint.Integration}:{fingerprint.Email}", Holder = Guid.CreateVersion7(now), ExpiresAt = now + left });
        await database.SaveChangesAsync();
    }
}
